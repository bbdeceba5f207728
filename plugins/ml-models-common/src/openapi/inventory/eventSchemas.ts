/** Schemas of the history. @internal */
export const eventSchemas = {
  Event: {
    type: 'object',
    required: ['id', 'at', 'type', 'subject', 'actor'],
    properties: {
      id: { type: 'string' },
      at: { type: 'string' },
      type: { type: 'string', description: 'For example `model.created`.' },
      subject: {
        type: 'string',
        description: 'Kind and id, for example `model:…` or `source:…`.',
      },
      actor: {
        type: 'string',
        description: 'Entity ref of a person, or `system:` and a name.',
      },
      version: { type: 'string' },
      before: {},
      after: {},
      reason: { type: 'string' },
      hash: { type: 'string' },
      previousHash: { type: 'string' },
    },
  },
  EventPage: {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Event' } },
      nextCursor: { type: 'string' },
    },
  },
} as const;
