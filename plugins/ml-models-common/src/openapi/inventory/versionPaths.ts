import { jsonAnswer } from '../parts/jsonAnswer';
import { pathParameter } from '../parts/pathParameter';
import { queryParameter } from '../parts/queryParameter';
import { cursorParameters } from './cursorParameters';

/**
 * Routes of versions, their metrics and aliases, relative to `/api/ml-models`.
 *
 * @internal
 */
export const versionPaths = {
  '/models/{id}/versions': {
    get: {
      operationId: 'listVersions',
      description: 'Versions of a model, newest first unless asked otherwise.',
      parameters: [
        pathParameter('id'),
        queryParameter('order', {
          type: 'string',
          enum: ['newest', 'oldest'],
          default: 'newest',
        }),
        queryParameter('status', {
          type: 'string',
          enum: ['ready', 'pending', 'failed'],
        }),
        ...cursorParameters({ maximum: 500, default: 50 }),
      ],
      responses: { '200': jsonAnswer('VersionPage', 'A page of versions.') },
    },
  },
  '/models/{id}/metrics': {
    get: {
      operationId: 'getMetricHistory',
      description: 'One metric over the versions of a model.',
      parameters: [
        pathParameter('id'),
        queryParameter(
          'key',
          { type: 'string', maxLength: 500 },
          'Name of the metric; the first key metric when absent.',
        ),
      ],
      responses: { '200': jsonAnswer('MetricHistory', 'The points.') },
    },
  },
  '/models/{id}/aliases': {
    get: {
      operationId: 'getAliasHistory',
      description:
        'Every alias assignment Baton has seen, newest first; with `at` those in force at that moment.',
      parameters: [
        pathParameter('id'),
        queryParameter(
          'at',
          { type: 'string', format: 'date-time' },
          'ISO 8601.',
        ),
        queryParameter('alias', { type: 'string', maxLength: 300 }),
      ],
      responses: { '200': jsonAnswer('AliasHistory', 'Alias assignments.') },
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
      responses: { '200': jsonAnswer('VersionComparison', 'The comparison.') },
    },
  },
  '/versions/{id}': {
    get: {
      operationId: 'getVersion',
      description:
        'One version with metrics, params, signature and card. What a listing does not carry is read from the registry on the first call and stored.',
      parameters: [pathParameter('id')],
      responses: { '200': jsonAnswer('VersionDetails', 'The version.') },
    },
  },
} as const;
