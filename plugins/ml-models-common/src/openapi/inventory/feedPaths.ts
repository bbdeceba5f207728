import { jsonAnswer } from '../parts/jsonAnswer';
import { queryParameter } from '../parts/queryParameter';
import { cursorParameters } from './cursorParameters';

/**
 * Routes of the catalog module, for services, relative to `/api/ml-models`.
 *
 * @internal
 */
export const feedPaths = {
  '/inventory/unclaimed': {
    get: {
      operationId: 'listUnclaimedModels',
      description:
        'Models no descriptor claims, with the entity ref assigned to each. Services only.',
      parameters: [
        ...cursorParameters({ maximum: 2000, default: 1000 }),
        queryParameter(
          'since',
          { type: 'string', format: 'date-time' },
          'Only models changed at or after this moment, ISO 8601.',
        ),
      ],
      responses: {
        '200': jsonAnswer('UnclaimedPage', 'A page of unclaimed models.'),
      },
    },
  },
  '/summaries': {
    get: {
      operationId: 'listSummaries',
      description:
        'Derived label values of all models, or of those changed since a moment. Services only.',
      parameters: [
        queryParameter(
          'since',
          { type: 'string', format: 'date-time' },
          '`asOf` of the answer before.',
        ),
      ],
      responses: { '200': jsonAnswer('SummaryPage', 'Label values.') },
    },
  },
} as const;
