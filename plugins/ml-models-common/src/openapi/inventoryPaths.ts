const pathId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
} as const;

// Query parameters take characters such as `:` and `,` as they are: without `allowReserved` the validator insists on
// their escapes, which is more than any server needs and a riddle to whoever writes an address by hand.
const cursor = {
  name: 'cursor',
  in: 'query',
  allowReserved: true,
  description: '`nextCursor` of the page before.',
  schema: { type: 'string', maxLength: 1000 },
} as const;

const limit = {
  name: 'limit',
  in: 'query',
  allowReserved: true,
  description: 'Rows per page.',
  schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
} as const;

const json = <const TName extends string>(name: TName, description: string) =>
  ({
    description,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${name}` as const },
      },
    },
  } as const);

/** Which events are meant. */
const eventFilters = [
  {
    name: 'subject',
    in: 'query',
    allowReserved: true,
    schema: { type: 'string', maxLength: 300 },
  },
  {
    name: 'type',
    in: 'query',
    allowReserved: true,
    schema: { type: 'string', maxLength: 100 },
  },
  {
    name: 'actor',
    in: 'query',
    allowReserved: true,
    description: 'Entity ref of a person, or `system:` and a name.',
    schema: { type: 'string', maxLength: 500 },
  },
  {
    name: 'since',
    in: 'query',
    allowReserved: true,
    description: 'Happened at this moment or later.',
    schema: { type: 'string', format: 'date-time' },
  },
  {
    name: 'until',
    in: 'query',
    allowReserved: true,
    description: 'Happened before this moment.',
    schema: { type: 'string', format: 'date-time' },
  },
] as const;

/**
 * Routes of the inventory resource, relative to `/api/ml-models`.
 *
 * @internal
 */
export const inventoryPaths = {
  '/models': {
    get: {
      operationId: 'listModels',
      description:
        'Registered models in the order of their names. Permission: `ml-models.model.read`, and catalog visibility of each entity.',
      parameters: [
        {
          name: 'source',
          in: 'query',
          allowReserved: true,
          schema: { type: 'string', maxLength: 100 },
        },
        {
          name: 'search',
          in: 'query',
          allowReserved: true,
          description: 'Part of the name, any case.',
          schema: { type: 'string', maxLength: 200 },
        },
        cursor,
        limit,
      ],
      responses: { '200': json('ModelPage', 'A page of models.') },
    },
  },
  '/models/by-refs': {
    post: {
      operationId: 'getModelsByRefs',
      description:
        'The models behind up to 1,000 entity refs in one call. Permission: `ml-models.model.read`, and catalog visibility.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['entityRefs'],
              additionalProperties: false,
              properties: {
                entityRefs: {
                  type: 'array',
                  maxItems: 1000,
                  items: { type: 'string', minLength: 1, maxLength: 500 },
                },
              },
            },
          },
        },
      },
      responses: { '200': json('ModelsByRefs', 'One answer per ref.') },
    },
  },
  '/models/{id}': {
    get: {
      operationId: 'getModel',
      description:
        'One model. Permission: `ml-models.model.read`, and catalog visibility.',
      parameters: [pathId],
      responses: { '200': json('Model', 'The model.') },
    },
  },
  '/models/by-entity/{kind}/{namespace}/{name}': {
    get: {
      operationId: 'getModelByEntity',
      description:
        'The model an entity stands for. 404 when the entity names no registered model or the registry does not have it (yet).',
      parameters: [
        { ...pathId, name: 'kind' },
        { ...pathId, name: 'namespace' },
        { ...pathId, name: 'name' },
      ],
      responses: { '200': json('Model', 'The model.') },
    },
  },
  '/models/by-entity/{kind}/{namespace}/{name}/repository-checks': {
    get: {
      operationId: 'getRepositoryChecks',
      description:
        'Which standards the repositories of a model follow, and what their continuous integration says about every check these require. Asks the hosts, at most once a minute for a model. Permission: `ml-models.model.read`, and catalog visibility. 404 when the caller sees no such model in the catalog.',
      parameters: [
        { ...pathId, name: 'kind' },
        { ...pathId, name: 'namespace' },
        { ...pathId, name: 'name' },
      ],
      responses: {
        '200': json('ModelRepositoryChecks', 'The checks of both sides.'),
      },
    },
  },
  '/models/{id}/versions': {
    get: {
      operationId: 'listVersions',
      description: 'Versions of a model, newest first unless asked otherwise.',
      parameters: [
        pathId,
        {
          name: 'order',
          in: 'query',
          allowReserved: true,
          schema: {
            type: 'string',
            enum: ['newest', 'oldest'],
            default: 'newest',
          },
        },
        {
          name: 'status',
          in: 'query',
          allowReserved: true,
          schema: { type: 'string', enum: ['ready', 'pending', 'failed'] },
        },
        cursor,
        limit,
      ],
      responses: { '200': json('VersionPage', 'A page of versions.') },
    },
  },
  '/models/{id}/metrics': {
    get: {
      operationId: 'getMetricHistory',
      description: 'One metric over the versions of a model.',
      parameters: [
        pathId,
        {
          name: 'key',
          in: 'query',
          allowReserved: true,
          description: 'Name of the metric; the first key metric when absent.',
          schema: { type: 'string', maxLength: 500 },
        },
      ],
      responses: { '200': json('MetricHistory', 'The points.') },
    },
  },
  '/models/{id}/aliases': {
    get: {
      operationId: 'getAliasHistory',
      description:
        'Every alias assignment Baton has seen, newest first; with `at` those in force at that moment.',
      parameters: [
        pathId,
        {
          name: 'at',
          in: 'query',
          allowReserved: true,
          description: 'ISO 8601.',
          schema: { type: 'string', format: 'date-time' },
        },
        {
          name: 'alias',
          in: 'query',
          allowReserved: true,
          schema: { type: 'string', maxLength: 300 },
        },
      ],
      responses: { '200': json('AliasHistory', 'Alias assignments.') },
    },
  },
  '/versions/compare': {
    get: {
      operationId: 'compareVersions',
      description:
        'Two to six versions side by side, also of different models.',
      parameters: [
        {
          name: 'ids',
          in: 'query',
          allowReserved: true,
          required: true,
          description: 'Version ids separated by commas.',
          schema: { type: 'string', maxLength: 1300 },
        },
      ],
      responses: { '200': json('VersionComparison', 'The comparison.') },
    },
  },
  '/versions/{id}': {
    get: {
      operationId: 'getVersion',
      description:
        'One version with metrics, params, signature and card. What a listing does not carry is read from the registry on the first call and stored.',
      parameters: [pathId],
      responses: { '200': json('VersionDetails', 'The version.') },
    },
  },
  '/inventory/unclaimed': {
    get: {
      operationId: 'listUnclaimedModels',
      description:
        'Models no descriptor claims, with the entity ref assigned to each. Services only.',
      parameters: [
        cursor,
        {
          ...limit,
          schema: { type: 'integer', minimum: 1, maximum: 2000, default: 1000 },
        },
        {
          name: 'since',
          in: 'query',
          allowReserved: true,
          description: 'Only models changed at or after this moment, ISO 8601.',
          schema: { type: 'string', format: 'date-time' },
        },
      ],
      responses: {
        '200': json('UnclaimedPage', 'A page of unclaimed models.'),
      },
    },
  },
  '/summaries': {
    get: {
      operationId: 'listSummaries',
      description:
        'Derived label values of all models, or of those changed since a moment. Services only.',
      parameters: [
        {
          name: 'since',
          in: 'query',
          allowReserved: true,
          description: '`asOf` of the answer before.',
          schema: { type: 'string', format: 'date-time' },
        },
      ],
      responses: { '200': json('SummaryPage', 'Label values.') },
    },
  },
  '/sources': {
    get: {
      operationId: 'listSources',
      description:
        'Configured registries with their state in words. Permission: `ml-models.source.read`.',
      responses: { '200': json('SourceList', 'The sources.') },
    },
  },
  '/sources/{id}/sync': {
    post: {
      operationId: 'syncSource',
      description:
        'Starts a sync now; the answer comes before it ends. Users only. Permission: `ml-models.source.sync`.',
      parameters: [pathId],
      responses: {
        '202': json('Source', 'The source; its run has been asked for.'),
      },
    },
  },
  '/sources/{id}/confirm-deletions': {
    post: {
      operationId: 'confirmDeletions',
      description:
        'Accepts that the models a degraded source misses are really gone. Users only. Permission: `ml-models.source.confirm-deletions`. 409 when the source is not degraded or `If-Match` names another revision.',
      parameters: [
        pathId,
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'Revision of the source the person looked at.',
          schema: { type: 'string', maxLength: 40 },
        },
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['reason'],
              additionalProperties: false,
              properties: {
                reason: { type: 'string', minLength: 3, maxLength: 1000 },
              },
            },
          },
        },
      },
      responses: { '200': json('Source', 'The source after the removal.') },
    },
  },
  '/events': {
    get: {
      operationId: 'listEvents',
      description:
        'The append-only history, newest first, without events of models, teams and handoffs the caller may not see; a page may be short for it. Permission: `ml-models.event.read`; events of handoffs and design reviews also take `ml-models.handoff.read` with its conditions.',
      parameters: [...eventFilters, cursor, limit],
      responses: { '200': json('EventPage', 'A page of events.') },
    },
  },
  '/events/export': {
    get: {
      operationId: 'exportEvents',
      description:
        'The history up to now as a file, oldest first, without events of models, teams and handoffs the caller may not see. Permission: `ml-models.event.export`; events of handoffs and design reviews also take `ml-models.handoff.read` with its conditions. The connection breaks off when something fails on the way, so a file that ends early is not taken for a whole one.',
      parameters: [
        ...eventFilters,
        {
          name: 'format',
          in: 'query',
          allowReserved: true,
          description:
            '`csv`: one event a line, texts that a spreadsheet would calculate begin with an apostrophe.',
          schema: { type: 'string', enum: ['json', 'csv'], default: 'json' },
        },
      ],
      responses: {
        '200': {
          description: 'The events.',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EventExport' },
            },
            'text/csv': { schema: { type: 'string' } },
          },
        },
      },
    },
  },
} as const;
