/** Any number does, as long as every run has the same: results of different runs are about the same registry. */
const SEED = 20261123;

/**
 * What a real server takes per entry of its listings, in milliseconds: MLflow 3.17 on SQLite with 10,000 models and
 * 100,000 versions and runs. Searches for logged models were not measured and count as those for runs, since they carry
 * as much.
 */
export const REAL_PACE = {
  registered_models: 0.9,
  model_versions: 0.4,
  runs: 1.9,
  models: 1.9,
};

/**
 * A generated MLflow registry.
 *
 * @typedef {object} Registry
 * @property {string} url its origin
 * @property {<T>(act: () => Promise<T>) => Promise<{calls: object[], result: T}>} record the requests it got meanwhile
 */

/**
 * Starts a generated MLflow registry, of the context's size unless told otherwise.
 *
 * @param {import('./createContext.mjs').Context} context
 * @param {object} [options]
 * @param {number} [options.models] registered models
 * @param {number} [options.versions] versions per model
 * @param {Record<string, number>} [options.pace] milliseconds per entry of each listing; as fast as it can when absent
 * @returns {Promise<Registry>}
 */
export async function startRegistry(context, options = {}) {
  const child = await context.startChild({
    program: 'backends/generatedMlflow.ts',
    title: 'generated MLflow',
    args: [
      JSON.stringify({
        models: options.models ?? context.models,
        versionsPerModel: options.versions ?? context.versions,
        seed: SEED,
        pace: options.pace,
      }),
    ],
    nodeArgs: ['--max-old-space-size=4096'],
  });
  return {
    url: await child.call('url'),
    record: async act => {
      await child.call('startRecording');
      const result = await act();
      return { calls: await child.call('stopRecording'), result };
    },
  };
}
