import { jsonAnswer } from '../parts/jsonAnswer';
import { jsonBody } from '../parts/jsonBody';
import { pathParameter } from '../parts/pathParameter';
import { queryParameter } from '../parts/queryParameter';
import { cursorParameters } from './cursorParameters';

/**
 * Routes of registered models, relative to `/api/ml-models`.
 *
 * @internal
 */
export const modelPaths = {
  '/models': {
    get: {
      operationId: 'listModels',
      description:
        'Registered models in the order of their names. Permission: `ml-models.model.read`, and catalog visibility of each entity.',
      parameters: [
        queryParameter('source', { type: 'string', maxLength: 100 }),
        queryParameter(
          'search',
          { type: 'string', maxLength: 200 },
          'Part of the name, any case.',
        ),
        ...cursorParameters({ maximum: 500, default: 50 }),
      ],
      responses: { '200': jsonAnswer('ModelPage', 'A page of models.') },
    },
  },
  '/models/by-refs': {
    post: {
      operationId: 'getModelsByRefs',
      description:
        'The models behind up to 1,000 entity refs in one call. Permission: `ml-models.model.read`, and catalog visibility.',
      requestBody: jsonBody({
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
      }),
      responses: { '200': jsonAnswer('ModelsByRefs', 'One answer per ref.') },
    },
  },
  '/models/{id}': {
    get: {
      operationId: 'getModel',
      description:
        'One model. Permission: `ml-models.model.read`, and catalog visibility.',
      parameters: [pathParameter('id')],
      responses: { '200': jsonAnswer('Model', 'The model.') },
    },
  },
  '/models/by-entity/{kind}/{namespace}/{name}': {
    get: {
      operationId: 'getModelByEntity',
      description:
        'The model an entity stands for. 404 when the entity names no registered model or the registry does not have it (yet).',
      parameters: [
        pathParameter('kind'),
        pathParameter('namespace'),
        pathParameter('name'),
      ],
      responses: { '200': jsonAnswer('Model', 'The model.') },
    },
  },
  '/models/by-entity/{kind}/{namespace}/{name}/repository-checks': {
    get: {
      operationId: 'getRepositoryChecks',
      description:
        'Which standards the repositories of a model follow, and what their continuous integration says about every check these require. Asks the hosts, at most once a minute for a model. Permission: `ml-models.model.read`, and catalog visibility. 404 when the caller sees no such model in the catalog.',
      parameters: [
        pathParameter('kind'),
        pathParameter('namespace'),
        pathParameter('name'),
      ],
      responses: {
        '200': jsonAnswer('ModelRepositoryChecks', 'The checks of both sides.'),
      },
    },
  },
} as const;
