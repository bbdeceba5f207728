import path from 'node:path';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { onShutdown } from '../processes/onShutdown.mjs';
import { startGroup } from '../processes/startGroup.mjs';

/**
 * Runs one file of node:test that is no part of `npm test`. With BATON_TEST_RESULTS set to a directory, the counts are
 * written there for .ci/run.
 *
 * @param {object} options
 * @param {string} options.file relative to the repository
 * @param {string} options.results name of the file with the counts
 * @returns {Promise<number>} the exit code
 */
export async function runNodeTests({ file, results }) {
  const directory = process.env.BATON_TEST_RESULTS;
  const run = startGroup({
    program: process.execPath,
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...(directory
        ? [
            '--test-reporter=./scripts/ci/countReporter.mjs',
            `--test-reporter-destination=${path.join(directory, results)}`,
          ]
        : []),
      file,
    ],
    cwd: rootDirectory,
  });
  onShutdown(() => run.end());
  const code = await run.exit;
  await run.end();
  return code;
}
