import path from 'node:path';
import { scriptsDirectory, venvProgram } from './paths.mjs';
import { runPython } from './runPython.mjs';

/**
 * Trains the models of the demo (`demo/catalogue.py`) and registers them in a running server. Versions that are there
 * already are left alone.
 *
 * @param {object} options
 * @param {string} options.url base URL of the server
 * @param {string} [options.databaseFile] SQLite file of that server; with it the versions are spread over a year
 * @param {string[]} [options.only] names of the models to register, all when absent
 * @param {(line: string) => void} [options.log] one line per model
 * @param {AbortSignal} [options.signal] ends the training
 */
export async function trainDemoModels(options) {
  const { code, output } = await runPython(
    venvProgram('python'),
    [
      path.join(scriptsDirectory, 'demo', 'train.py'),
      ...['--url', options.url],
      ...(options.databaseFile ? ['--database', options.databaseFile] : []),
      ...(options.only ? ['--only', ...options.only] : []),
    ],
    {
      onLine: line => line.startsWith('[') && options.log?.(line),
      signal: options.signal,
    },
  );
  if (code !== 0) {
    throw new Error(
      `Training the demo models failed:\n${output
        .trim()
        .split('\n')
        .slice(-12)
        .join('\n')}`,
    );
  }
}
