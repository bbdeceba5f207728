/**
 * Shapes of the inventory resource: registered models, their versions, the registries they come from.
 *
 * @remarks
 * Times are ISO 8601 in UTC. Texts come from registries and are never trusted: a client renders them as text or
 * as sanitised markdown.
 *
 * @internal
 */
export const inventorySchemas = {
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
      detail: {
        type: 'string',
        description: 'The version label or the name of the alias or tag.',
      },
      by: { type: 'string', description: 'Login as the registry knows it.' },
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
      author: { type: 'string' },
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
          'False while no source has been synced yet: an empty list then says nothing.',
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
