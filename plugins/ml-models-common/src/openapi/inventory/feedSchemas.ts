/** Schemas of what the catalog module reads. @internal */
export const feedSchemas = {
  UnclaimedModel: {
    type: 'object',
    description: 'What the entity provider needs to speak for a model.',
    required: [
      'entityRef',
      'sourceId',
      'externalId',
      'name',
      'tags',
      'inProduction',
    ],
    properties: {
      entityRef: { type: 'string' },
      sourceId: { type: 'string' },
      externalId: { type: 'string' },
      name: { type: 'string' },
      description: { type: 'string' },
      url: { type: 'string' },
      tags: { type: 'object', additionalProperties: { type: 'string' } },
      owners: { type: 'array', items: { type: 'string' } },
      modelType: { type: 'string' },
      framework: { type: 'string' },
      inProduction: {
        type: 'boolean',
        description: 'An alias of `mlModels.aliases.production` is set.',
      },
    },
  },
  UnclaimedPage: {
    type: 'object',
    required: ['items', 'removed', 'complete'],
    properties: {
      items: {
        type: 'array',
        items: { $ref: '#/components/schemas/UnclaimedModel' },
      },
      removed: {
        type: 'array',
        items: { type: 'string' },
        description:
          'With `since`: entity refs the provider no longer speaks for, because a descriptor claims the model now or the model is gone.',
      },
      complete: {
        type: 'boolean',
        description:
          'False while a configured source has not been read to its end yet: what is not on the list may then be there all the same.',
      },
      nextCursor: { type: 'string' },
    },
  },
  Summary: {
    type: 'object',
    required: ['entityRef'],
    properties: {
      entityRef: { type: 'string' },
      latestVersion: { type: 'string' },
      productionVersion: { type: 'string' },
      handoffState: { type: 'string' },
    },
  },
  SummaryPage: {
    type: 'object',
    required: ['items', 'removed', 'asOf'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Summary' } },
      removed: {
        type: 'array',
        items: { type: 'string' },
        description: 'Entity refs that have no summary any more.',
      },
      asOf: {
        type: 'string',
        description: 'Value of `since` for the next call.',
      },
    },
  },
} as const;
