import path from 'node:path';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { onShutdown } from '../processes/onShutdown.mjs';
import { startGroup } from '../processes/startGroup.mjs';

/**
 * Runs the tests of the scripts and of the packages, one after the other.
 *
 * @param {string[]} args for jest; when there are any, the tests of the scripts are left out
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  const watching = args.some(argument => argument.startsWith('--watch'));
  const results = process.env.BATON_TEST_RESULTS;
  const packages = {
    program: 'backstage-cli',
    args: [
      ...['repo', 'test'],
      ...(args.some(argument => argument.startsWith('--maxWorkers'))
        ? []
        : ['--maxWorkers=2']),
      ...(results
        ? ['--json', `--outputFile=${path.join(results, 'jest.json')}`]
        : []),
      ...args,
    ],
    // Without it the tests would wait for changes.
    env: watching ? {} : { CI: process.env.CI ?? '1' },
  };
  const scripts = {
    program: process.execPath,
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...(results
        ? [
            '--test-reporter=./scripts/ci/countReporter.mjs',
            `--test-reporter-destination=${path.join(results, 'scripts.json')}`,
          ]
        : []),
      'scripts/**/*.test.mjs',
    ],
  };

  let stopped = false;
  let running;
  onShutdown(() => {
    stopped = true;
    running?.end();
  });
  let result = 0;
  for (const runner of args.length > 0 ? [packages] : [scripts, packages]) {
    if (!stopped) {
      running = startGroup({ cwd: rootDirectory, ...runner });
      const code = await running.exit;
      await running.end();
      result = result || code;
    }
  }
  return stopped ? 130 : result;
}
