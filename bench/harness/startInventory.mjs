import { startBackend } from './startBackend.mjs';
import { waitUntil } from './waitUntil.mjs';

/** Key of the registry under `mlModels.sources`. */
const SOURCE = 'main';

/**
 * A backend with the inventory of one registry, which is synchronised only when told to.
 *
 * @typedef {import('./startBackend.mjs').Backend & {sync: () => Promise<{milliseconds: number, run: any}>}} Inventory
 */

/**
 * Starts the ml-models backend beside a stock catalog. What `sync` measures is the sync itself, from the start to the
 * end of its own run record: the scheduler picks a request up after some seconds, which is waiting and no work.
 *
 * @param {import('./createContext.mjs').Context} context
 * @param {object} options
 * @param {string} [options.program] another backend with the inventory in it, as a path below `bench/`
 * @param {string} options.title name in messages and of the log file
 * @param {string} options.databasePrefix its databases are called this and the plugin's id
 * @param {string} options.registryUrl origin of the MLflow server
 * @param {string[]} [options.nodeArgs] arguments of Node
 * @returns {Promise<Inventory>}
 */
export async function startInventory(context, options) {
  const backend = await startBackend(context, {
    program: options.program ?? 'backends/inventory.ts',
    title: options.title,
    databasePrefix: options.databasePrefix,
    nodeArgs: ['--expose-gc', ...(options.nodeArgs ?? [])],
    config: {
      permission: { enabled: true },
      mlModels: {
        sources: {
          [SOURCE]: {
            type: 'mlflow',
            baseUrl: options.registryUrl,
            // Only when told to.
            schedule: {
              frequency: { trigger: 'manual' },
              timeout: { minutes: 30 },
            },
          },
        },
        owners: { default: 'group:default/team-0' },
      },
    },
  });

  const readLastRun = async () => {
    const { items } = await backend.request('/api/ml-models/sources');
    return items.find(item => item.id === SOURCE)?.lastRun;
  };

  return {
    ...backend,
    async sync() {
      const before = await readLastRun();
      // As its schedule would; a person's request is written down first.
      await backend.request(
        `/api/ml-models/.backstage/scheduler/v1/tasks/sync-${SOURCE}/trigger`,
        { method: 'POST' },
      );
      const run = await waitUntil(
        'the sync had ended',
        async () => {
          const last = await readLastRun();
          return (
            last?.finishedAt && last.startedAt !== before?.startedAt && last
          );
        },
        { seconds: 1800, everyMs: 500 },
      );
      if (run.outcome !== 'succeeded') {
        throw new Error(`The sync ended as ${run.outcome}: ${run.error}`);
      }
      return {
        milliseconds: Date.parse(run.finishedAt) - Date.parse(run.startedAt),
        run,
      };
    },
  };
}
