/**
 * `npm run test:production`: starts the built bundle with app-config.yaml and app-config.production.yaml only, on an empty
 * PostgreSQL, and asks whether it answers, has the software templates and nothing of the demo. Needs
 * `npm run build:all` before. With BATON_TEST_RESULTS set to a directory, the counts are written to production.json there.
 */
import path from 'node:path';
import { command } from '../bootstrap/command.mjs';
import { rootDirectory } from '../bootstrap/paths.mjs';

await command(async () => {
  const { onShutdown } = await import('../processes/onShutdown.mjs');
  const { startGroup } = await import('../processes/startGroup.mjs');
  const results = process.env.BATON_TEST_RESULTS;
  const run = startGroup({
    program: process.execPath,
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...(results
        ? [
            '--test-reporter=./scripts/ci/countReporter.mjs',
            `--test-reporter-destination=${path.join(
              results,
              'production.json',
            )}`,
          ]
        : []),
      'scripts/production/checkProduction.mjs',
    ],
    cwd: rootDirectory,
  });
  onShutdown(() => run.end());
  const code = await run.exit;
  await run.end();
  return code;
});
