import path from 'node:path';
import { cacheDirectory } from './paths.mjs';

/**
 * What every command of a rendered project gets: the machine's environment, with uv in front.
 *
 * @param {object} options
 * @param {string} options.uv directory that holds the program `uv`
 * @param {string} options.url base URL of the MLflow server it tracks to
 * @returns {Record<string, string>}
 */
export function projectEnvironment({ uv, url }) {
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
