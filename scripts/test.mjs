// `npm test`: all tests that need no browser and no MLflow, that is those of the packages (jest) and those of the
// scripts (node:test). Arguments go to jest, which then runs alone: `npm test -- plugins/ml-models-backend`.
// With BATON_TEST_RESULTS set to a directory, both also write their results there for .ci/run to count.
import path from 'node:path';
import { command } from './bootstrap/command.mjs';
import { rootDirectory } from './bootstrap/paths.mjs';

await command(async args => {
  const { onShutdown } = await import('./processes/onShutdown.mjs');
  const { startGroup } = await import('./processes/startGroup.mjs');

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
});
