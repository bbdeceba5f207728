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
              'Names that would be removed by confirming, at most 100 of them.',
          },
          absentCount: { type: 'integer' },
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
