// `npm test`: all tests that need no browser and no MLflow, that is those of the packages (jest) and those of the
// scripts (node:test). Arguments go to jest, which then runs alone: `npm test -- plugins/ml-models-backend`.
// With BATON_TEST_RESULTS set to a directory, both also write their results there for .ci/run to count.
import { command } from './bootstrap/command.mjs';

await command(async args => {
  const { runTests } = await import('./test/runTests.mjs');
  return runTests(args);
});
