/** Schemas of registries and their runs. @internal */
export const sourceSchemas = {
  SourceRun: {
    type: 'object',
    required: ['startedAt', 'outcome', 'trigger'],
    properties: {
      startedAt: { type: 'string' },
      finishedAt: { type: 'string' },
      trigger: { type: 'string', enum: ['schedule', 'person'] },
      outcome: {
        type: 'string',
        enum: ['running', 'succeeded', 'degraded', 'failed'],
      },
      models: { type: 'integer' },
      versions: { type: 'integer' },
      created: { type: 'integer' },
      changed: { type: 'integer' },
      removed: { type: 'integer' },
      error: { type: 'string', description: 'In words, for people.' },
    },
  },
  Source: {
    allOf: [
      { $ref: '#/components/schemas/SourceReference' },
      {
        type: 'object',
        required: ['modelCount', 'versionCount', 'absentModels', 'revision'],
        properties: {
          baseUrl: {
            type: 'string',
            description: 'Address for people; without credentials.',
          },
          modelCount: { type: 'integer' },
          versionCount: { type: 'integer' },
          lastAttemptAt: { type: 'string' },
          lastRun: { $ref: '#/components/schemas/SourceRun' },
          message: {
            type: 'string',
            description: 'Why the source is degraded or failing, in words.',
          },
          absentModels: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Names of models that would be removed by confirming, at most 100 of those the caller may see in the catalog: what is in doubt while the source is degraded, everything once it is `removed`.',
          },
          absentCount: {
            type: 'integer',
            description:
              'Models that would be removed by confirming, whether the caller may see them or not.',
          },
          absentVersions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['model', 'count'],
              properties: {
                model: { type: 'string', description: 'Name of the model.' },
                count: { type: 'integer' },
              },
            },
            description:
              'Models that stay and would lose versions by confirming, at most 100 of those the caller may see in the catalog.',
          },
          absentVersionCount: {
            type: 'integer',
            description:
              'Versions that would be removed by confirming, besides those of models that go.',
          },
          revision: {
            type: 'integer',
            description: 'For `If-Match` when confirming deletions.',
          },
        },
      },
    ],
  },
  SourceList: {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Source' } },
    },
  },
} as const;
