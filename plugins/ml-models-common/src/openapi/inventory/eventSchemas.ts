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
  ExportedEvent: {
    allOf: [
      { $ref: '#/components/schemas/Event' },
      {
        type: 'object',
        properties: {
          reasonHash: {
            type: 'string',
            description: 'Hash of the salted reason, also once it was erased.',
          },
          chainIndex: {
            type: 'integer',
            description:
              'Place in the chain of the subject, from 0; absent for facts a registry told, which are not chained.',
          },
        },
      },
    ],
  },
  EventExport: {
    type: 'object',
    required: ['exportedAt', 'filter', 'algorithm', 'events', 'count'],
    properties: {
      exportedAt: { type: 'string' },
      filter: {
        type: 'object',
        description: 'What was asked for.',
        additionalProperties: { type: 'string' },
      },
      algorithm: {
        type: 'string',
        description: 'How the hashes are computed, in words.',
      },
      events: {
        type: 'array',
        description: 'Oldest first.',
        items: { $ref: '#/components/schemas/ExportedEvent' },
      },
      count: { type: 'integer', description: 'Events in this export.' },
      newestHash: {
        type: 'string',
        description: 'Hash of the newest chained event in this export.',
      },
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
