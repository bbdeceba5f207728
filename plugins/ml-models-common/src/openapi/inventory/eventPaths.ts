import { jsonAnswer } from '../parts/jsonAnswer';
import { queryParameter } from '../parts/queryParameter';
import { cursorParameters } from './cursorParameters';

/** Which events are meant. */
const eventFilters = [
  queryParameter('subject', { type: 'string', maxLength: 300 }),
  queryParameter('type', { type: 'string', maxLength: 100 }),
  queryParameter(
    'actor',
    { type: 'string', maxLength: 500 },
    'Entity ref of a person, or `system:` and a name.',
  ),
  queryParameter(
    'since',
    { type: 'string', format: 'date-time' },
    'Happened at this moment or later.',
  ),
  queryParameter(
    'until',
    { type: 'string', format: 'date-time' },
    'Happened before this moment.',
  ),
] as const;

/**
 * Routes of the history, relative to `/api/ml-models`.
 *
 * @internal
 */
export const eventPaths = {
  '/events': {
    get: {
      operationId: 'listEvents',
      description:
        'The append-only history, newest first, without events of models, teams and handoffs the caller may not see; a page may be short for it. Permission: `ml-models.event.read`; events of handoffs and design reviews also take `ml-models.handoff.read` with its conditions.',
      parameters: [
        ...eventFilters,
        ...cursorParameters({ maximum: 500, default: 50 }),
      ],
      responses: { '200': jsonAnswer('EventPage', 'A page of events.') },
    },
  },
  '/events/export': {
    get: {
      operationId: 'exportEvents',
      description:
        'The history up to now as a file, oldest first, without events of models, teams and handoffs the caller may not see. Permission: `ml-models.event.export`; events of handoffs and design reviews also take `ml-models.handoff.read` with its conditions. The connection breaks off when something fails on the way, so a file that ends early is not taken for a whole one.',
      parameters: [
        ...eventFilters,
        queryParameter(
          'format',
          { type: 'string', enum: ['json', 'csv'], default: 'json' },
          '`csv`: one event a line, texts that a spreadsheet would calculate begin with an apostrophe.',
        ),
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
