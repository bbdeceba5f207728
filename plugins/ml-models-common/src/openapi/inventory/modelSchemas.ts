/** Schemas of registered models. @internal */
export const modelSchemas = {
  Alias: {
    type: 'object',
    description:
      'A name that points to one version. `until` is absent while the alias is in force.',
    required: ['alias', 'version', 'since'],
    properties: {
      alias: { type: 'string' },
      version: { type: 'string', description: 'Label of the version.' },
      versionId: {
        type: 'string',
        description: 'Absent when the version itself has not been read yet.',
      },
      since: {
        type: 'string',
        description:
          'When Baton first saw the alias point there; registries keep no history of it.',
      },
      until: { type: 'string' },
    },
  },
  VersionReference: {
    type: 'object',
    required: ['label'],
    properties: {
      id: {
        type: 'string',
        description: 'Absent when the version itself has not been read yet.',
      },
      label: { type: 'string' },
      alias: {
        type: 'string',
        description: 'The alias that made this the answer, if one did.',
      },
    },
  },
  Write: {
    type: 'object',
    description: 'The newest act of one side in the registry.',
    required: ['at', 'what'],
    properties: {
      at: { type: 'string' },
      what: { type: 'string', enum: ['version', 'alias', 'tag'] },
      isFirstSight: {
        type: 'boolean',
        description:
          'Set when `at` is the time of the first look at the model: it was written then or earlier.',
      },
      detail: {
        type: 'string',
        description: 'The version label or the name of the alias or tag.',
      },
      by: { type: 'string', description: 'Login as the registry knows it.' },
      byRef: {
        type: 'string',
        description:
          'Entity ref of the User the login stands for, where somebody is known by it.',
      },
    },
  },
  SourceReference: {
    type: 'object',
    required: ['id', 'type', 'title', 'status', 'sample'],
    properties: {
      id: { type: 'string' },
      type: { type: 'string' },
      title: { type: 'string' },
      status: {
        type: 'string',
        enum: ['ok', 'never-synced', 'degraded', 'failing', 'removed'],
        description:
          '`removed`: rows exist from an instance that is no longer configured.',
      },
      lastSuccessAt: { type: 'string' },
      sample: {
        type: 'boolean',
        description:
          'True for recorded sample data instead of a live registry.',
      },
    },
  },
  Model: {
    type: 'object',
    required: [
      'id',
      'source',
      'externalId',
      'name',
      'entityRef',
      'registration',
      'tags',
      'owners',
      'aliases',
      'versionCount',
      'state',
      'firstSeenAt',
      'changedAt',
    ],
    properties: {
      id: { type: 'string' },
      source: { $ref: '#/components/schemas/SourceReference' },
      externalId: {
        type: 'string',
        description: "The registry's exact id of the registered model.",
      },
      name: { type: 'string' },
      description: { type: 'string' },
      url: { type: 'string', description: "The model's page in its registry." },
      entityRef: {
        type: 'string',
        description: 'Entity that stands for the model in the catalog.',
      },
      registration: {
        type: 'string',
        enum: ['descriptor', 'provider'],
        description:
          'Whether a descriptor in a repository claims the model or the provider speaks for it.',
      },
      conflictingEntityRefs: {
        type: 'array',
        items: { type: 'string' },
        description: 'Other descriptors that name the same registered model.',
      },
      tags: { type: 'object', additionalProperties: { type: 'string' } },
      owners: { type: 'array', items: { type: 'string' } },
      aliases: {
        type: 'array',
        items: { $ref: '#/components/schemas/Alias' },
      },
      latestVersion: { $ref: '#/components/schemas/VersionReference' },
      productionVersion: { $ref: '#/components/schemas/VersionReference' },
      candidateVersion: { $ref: '#/components/schemas/VersionReference' },
      versionCount: { type: 'integer', minimum: 0 },
      modelType: { type: 'string' },
      framework: { type: 'string' },
      keyMetrics: {
        type: 'object',
        additionalProperties: { type: 'number' },
        description:
          'Key metrics of the production version, else of the latest version.',
      },
      lastDataScienceWrite: { $ref: '#/components/schemas/Write' },
      lastEngineeringWrite: { $ref: '#/components/schemas/Write' },
      createdAt: { type: 'string' },
      updatedAt: { type: 'string' },
      firstSeenAt: { type: 'string' },
      changedAt: {
        type: 'string',
        description: 'When Baton last stored a change of the model.',
      },
      state: {
        type: 'string',
        enum: ['present', 'absent', 'removed'],
        description:
          '`absent`: missing from the newest complete listing, kept until a second one agrees.',
      },
    },
  },
  ModelPage: {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/Model' } },
      nextCursor: { type: 'string' },
    },
  },
  ModelsByRefs: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        description:
          'In the order of the request; null where nothing is known or the caller may not see it.',
        items: {
          oneOf: [{ $ref: '#/components/schemas/Model' }, { type: 'null' }],
        },
      },
    },
  },
} as const;
