/**
 * `npm run test:start`: starts the portal in development as a person does, on free ports and with a folder of its own for
 * its data, ends it with Ctrl-C, and starts it again. With BATON_TEST_RESULTS set to a directory, the counts are written to
 * start.json there.
 */
import { command } from '../bootstrap/command.mjs';

await command(async () => {
  const { runNodeTests } = await import('../test/runNodeTests.mjs');
  return runNodeTests({
    file: 'scripts/start/checkStart.mjs',
    results: 'start.json',
  });
});
