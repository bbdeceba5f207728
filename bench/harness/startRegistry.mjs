/** Any number does, as long as every run has the same: results of different runs are about the same registry. */
const SEED = 20261123;

/**
 * A generated MLflow registry.
 *
 * @typedef {object} Registry
 * @property {string} url its origin
 * @property {<T>(act: () => Promise<T>) => Promise<{calls: object[], result: T}>} record the requests it got meanwhile
 */

/**
 * Starts a generated MLflow registry of the context's size.
 *
 * @param {import('./createContext.mjs').Context} context
 * @param {{versions?: number}} [options] versions per model, the context's when absent
 * @returns {Promise<Registry>}
 */
export async function startRegistry(context, options = {}) {
  const child = await context.startChild({
    program: 'backends/generatedMlflow.ts',
    title: 'generated MLflow',
    args: [context.models, options.versions ?? context.versions, SEED].map(
      String,
    ),
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
