import path from 'node:path';
import { rootDirectory } from './paths.mjs';
import { startBackend } from './startBackend.mjs';
import { waitUntil } from './waitUntil.mjs';

const PERSON = 'user:default/scientist';
/** May do what a pipeline does and nothing else, as docs/handoff.md has it. */
const PIPELINE_TOKEN = 'bench-token-of-a-pipeline-that-asks-the-gate';
const ENGINES = { postgresql: 'pg', sqlite: 'better-sqlite3' };

/** Engines the scenarios of handoffs are measured on; the suffix of their rows. */
export const HANDOFF_ENGINES = Object.keys(ENGINES);

/** States of the handoffs in turn by number, as the seed makes them. */
const STATES = ['draft', 'preparing', 'in-review', 'approved', 'in-production'];

/**
 * A backend with the context's number of handoffs, one per model.
 *
 * @typedef {object} Handoffs
 * @property {import('./startBackend.mjs').Backend['request']} asPerson requests of a data scientist
 * @property {import('./startBackend.mjs').Backend['request']} asPipeline requests with a restricted token
 * @property {(state: string) => number[]} numbersOf numbers of the handoffs in a state
 * @property {(number: number) => string} idOf id of a handoff
 * @property {number} count how many there are
 * @property {string} sizes rows of the tables, for a note
 */

/**
 * Starts the backend, fills its tables and signs the person in.
 *
 * @param {import('./createContext.mjs').Context} context
 * @param {string} engine one of {@link HANDOFF_ENGINES}
 * @returns {Promise<Handoffs>}
 */
export async function startHandoffs(context, engine) {
  const backend = await startBackend(context, {
    program: 'backends/handoffs.ts',
    title: `handoffs on ${engine}`,
    databasePrefix: 'handoffs_',
    engine: ENGINES[engine],
    config: {
      permission: { enabled: true },
      backend: {
        auth: {
          externalAccess: [
            {
              type: 'static',
              options: { token: PIPELINE_TOKEN, subject: 'delivery' },
              accessRestrictions: [
                {
                  plugin: 'ml-models',
                  permission: [
                    'ml-models.gate.read',
                    'ml-models.deployment.report',
                  ],
                },
              ],
            },
          ],
        },
      },
      auth: {
        providers: {
          guest: {
            userEntityRef: PERSON,
            dangerouslyAllowOutsideDevelopment: true,
          },
        },
      },
      catalog: {
        locations: [
          {
            type: 'file',
            target: path.join(
              rootDirectory,
              'bench/backends/handoffTeams.yaml',
            ),
            rules: [{ allow: ['Group', 'User'] }],
          },
        ],
      },
    },
  });
  const start = performance.now();
  const sizes = await backend.call('seed', context.models);
  context.log(
    `${engine}: ${describe(sizes)} in ${Math.round(
      (performance.now() - start) / 1000,
    )} s`,
  );
  await waitUntil(
    'the person is in the catalog',
    () =>
      backend
        .request('/api/catalog/entities/by-name/user/default/scientist')
        .then(
          ({ relations = [] }) =>
            relations.some(({ type }) => type === 'memberOf'),
          () => false,
        ),
    { seconds: 120, everyMs: 500 },
  );
  const { backstageIdentity } = await backend.request(
    '/api/auth/guest/refresh',
    { method: 'POST' },
  );
  const withToken =
    token =>
    (route, init = {}) =>
      backend.request(route, {
        ...init,
        headers: { ...init.headers, Authorization: `Bearer ${token}` },
      });
  return {
    count: context.models,
    sizes: describe(sizes),
    asPipeline: withToken(PIPELINE_TOKEN),
    asPerson: withToken(backstageIdentity.token),
    idOf: number =>
      `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    numbersOf: state =>
      Array.from({ length: context.models }, (_, index) => index + 1).filter(
        number => STATES[number % STATES.length] === state,
      ),
  };
}

function describe(sizes) {
  return Object.entries(sizes)
    .map(([table, count]) => `${count} ${table.replace('_', ' ')}`)
    .join(', ');
}
