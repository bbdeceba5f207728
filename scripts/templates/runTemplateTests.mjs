import path from 'node:path';
import { startMlflow } from '../mlflow/startMlflow.mjs';
import { findPython } from './findPython.mjs';
import { installUv } from './installUv.mjs';
import { loadCommon } from './loadCommon.mjs';
import { cacheDirectory } from './paths.mjs';
import { Report } from './Report.mjs';
import { testExperiment } from './testExperiment.mjs';
import { testProduction } from './testProduction.mjs';

/**
 * All of `yarn test:templates`, see test.mjs.
 *
 * @param {object} options
 * @param {string} options.directory empty folder for the projects and the server
 * @param {AbortSignal} options.signal ends everything
 * @returns {Promise<number>} the exit code
 */
export async function runTemplateTests({ directory, signal }) {
  const report = new Report();
  const log = console.log;
  const { version: python } = await findPython();
  const uv = await installUv({ log, signal });
  const dataDirectory = path.join(directory, 'mlflow');
  const mlflow = await startMlflow({ dataDirectory, log, signal });
  try {
    const context = {
      report,
      directory,
      signal,
      python,
      mlflow: { url: mlflow.url, dataDirectory },
      common: await loadCommon(),
      env: environment({ uv, url: mlflow.url }),
    };
    const experiment = await testExperiment(context);
    if (experiment) {
      // Both have a core; the breaks of the experiment need nothing of the service, nor the other way round.
      await Promise.all([
        experiment.runBreaks(),
        testProduction({ ...context, experiment }),
      ]);
    }
  } finally {
    await mlflow.stop();
  }
  signal.throwIfAborted();
  return report.finish();
}

/** What every command gets: the machine's environment, with uv in front. */
function environment({ uv, url }) {
  const { VIRTUAL_ENV, PYTHONPATH, ...machine } = process.env;
  return {
    ...machine,
    PATH: `${uv}:${machine.PATH}`,
    UV_CACHE_DIR: path.join(cacheDirectory, 'uv-cache'),
    UV_PYTHON_DOWNLOADS: 'never',
    UV_NO_PROGRESS: '1',
    // The cache is on another file system than the projects on some machines.
    UV_LINK_MODE: process.env.UV_LINK_MODE ?? 'hardlink',
    MLFLOW_TRACKING_URI: url,
    MLFLOW_DISABLE_TELEMETRY: 'true',
    // Small models are slower, not faster, with a thread per core.
    OMP_NUM_THREADS: '1',
    NO_COLOR: '1',
    CI: 'true',
    WITHOUT_PROMTOOL: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GITHUB_ACTIONS: '',
  };
}
