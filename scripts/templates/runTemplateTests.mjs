import path from 'node:path';
import { startMlflow } from '../mlflow/startMlflow.mjs';
import { findPython } from './findPython.mjs';
import { installUv } from './installUv.mjs';
import { loadCommon } from './loadCommon.mjs';
import { projectEnvironment } from './projectEnvironment.mjs';
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
      env: projectEnvironment({ uv, url: mlflow.url }),
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
