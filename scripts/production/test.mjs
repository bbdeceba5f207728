/**
 * `npm run test:production`: starts the built bundle with app-config.yaml and app-config.production.yaml only, on an empty
 * PostgreSQL, and asks whether it answers, has the software templates and nothing of the demo. Needs
 * `npm run build:all` before. With BATON_TEST_RESULTS set to a directory, the counts are written to production.json there.
 */
import { command } from '../bootstrap/command.mjs';

await command(async () => {
  const { runNodeTests } = await import('../test/runNodeTests.mjs');
  return runNodeTests({
    file: 'scripts/production/checkProduction.mjs',
    results: 'production.json',
  });
});
