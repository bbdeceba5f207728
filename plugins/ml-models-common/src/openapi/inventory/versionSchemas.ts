/** Schemas of versions, their metrics and the history of aliases. @internal */
export const versionSchemas = {
  RunReference: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string' },
      name: { type: 'string' },
      url: { type: 'string' },
    },
  },
  CodeReference: {
    type: 'object',
    properties: {
      commit: { type: 'string' },
      repository: { type: 'string' },
      branch: { type: 'string' },
      dirty: { type: 'boolean' },
    },
  },
  Version: {
    type: 'object',
    required: [
      'id',
      'modelId',
      'label',
      'status',
      'aliases',
      'tags',
      'keyMetrics',
    ],
    properties: {
      id: { type: 'string' },
      modelId: { type: 'string' },
      label: { type: 'string' },
      status: { type: 'string', enum: ['ready', 'pending', 'failed'] },
      statusMessage: { type: 'string' },
      aliases: { type: 'array', items: { type: 'string' } },
      author: { type: 'string', description: 'Login in the registry.' },
      authorRef: {
        type: 'string',
        description:
          'Entity ref of the User the login stands for, where somebody is known by it.',
      },
      description: { type: 'string' },
      tags: { type: 'object', additionalProperties: { type: 'string' } },
      keyMetrics: { type: 'object', additionalProperties: { type: 'number' } },
      createdAt: { type: 'string' },
      updatedAt: { type: 'string' },
      removedAt: {
        type: 'string',
        description:
          'Set when the registry no longer has the version; lists leave it out, its id still answers.',
      },
      modelType: { type: 'string' },
      framework: { type: 'string' },
      artifactUri: { type: 'string' },
      url: { type: 'string' },
      run: { $ref: '#/components/schemas/RunReference' },
      code: { $ref: '#/components/schemas/CodeReference' },
    },
  },
  VersionPage: {
    type: 'object',
    required: ['items', 'totalCount', 'keyMetricNames'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Version' } },
      totalCount: { type: 'integer', minimum: 0 },
      keyMetricNames: { type: 'array', items: { type: 'string' } },
      nextCursor: { type: 'string' },
    },
  },
  SignatureField: {
    type: 'object',
    required: ['type', 'required'],
    properties: {
      name: { type: 'string' },
      type: { type: 'string' },
      shape: { type: 'array', items: { type: 'integer' } },
      required: { type: 'boolean' },
      default: { type: 'string', description: 'JSON text.' },
    },
  },
  Signature: {
    type: 'object',
    required: ['inputs', 'outputs', 'params'],
    properties: {
      inputs: {
        type: 'array',
        items: { $ref: '#/components/schemas/SignatureField' },
      },
      outputs: {
        type: 'array',
        items: { $ref: '#/components/schemas/SignatureField' },
      },
      params: {
        type: 'array',
        items: { $ref: '#/components/schemas/SignatureField' },
      },
    },
  },
  Dataset: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string' },
      digest: { type: 'string' },
      context: { type: 'string' },
      sourceType: { type: 'string' },
    },
  },
  VersionDetails: {
    description: 'A version with everything known about it.',
    allOf: [
      { $ref: '#/components/schemas/Version' },
      {
        type: 'object',
        required: ['metrics', 'params', 'datasets', 'notes', 'detailsState'],
        properties: {
          metrics: { type: 'object', additionalProperties: { type: 'number' } },
          params: { type: 'object', additionalProperties: { type: 'string' } },
          signature: { $ref: '#/components/schemas/Signature' },
          inputExample: { type: 'string', description: 'JSON text.' },
          cardMarkdown: { type: 'string' },
          datasets: {
            type: 'array',
            items: { $ref: '#/components/schemas/Dataset' },
          },
          notes: {
            type: 'array',
            items: { type: 'string' },
            description: 'What could not be read and why, for people.',
          },
          detailsState: {
            type: 'string',
            enum: ['read', 'unknown'],
            description:
              '`unknown`: the registry did not answer now, so an absent signature says nothing.',
          },
          detailsReadAt: { type: 'string' },
        },
      },
    ],
  },
  ComparedValue: {
    type: 'object',
    description: 'One metric or parameter across the compared versions.',
    required: ['key', 'values', 'differs'],
    properties: {
      key: { type: 'string' },
      values: {
        type: 'array',
        description:
          'In the order of `versions`; null where a version lacks it.',
        items: {
          oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }],
        },
      },
      differs: { type: 'boolean' },
    },
  },
  VersionComparison: {
    type: 'object',
    required: ['versions', 'metrics', 'params'],
    properties: {
      versions: {
        type: 'array',
        items: { $ref: '#/components/schemas/Version' },
      },
      metrics: {
        type: 'array',
        items: { $ref: '#/components/schemas/ComparedValue' },
      },
      params: {
        type: 'array',
        items: { $ref: '#/components/schemas/ComparedValue' },
      },
    },
  },
  MetricHistory: {
    type: 'object',
    required: ['key', 'points', 'availableKeys'],
    properties: {
      key: { type: 'string' },
      availableKeys: { type: 'array', items: { type: 'string' } },
      points: {
        type: 'array',
        description: 'Oldest version first, at most the newest 500 versions.',
        items: {
          type: 'object',
          required: ['versionId', 'label', 'value'],
          properties: {
            versionId: { type: 'string' },
            label: { type: 'string' },
            createdAt: { type: 'string' },
            value: { type: 'number' },
          },
        },
      },
    },
  },
  AliasHistory: {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Alias' } },
    },
  },
} as const;
