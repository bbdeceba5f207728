/**
 * How much one step of .ci/run adds to the total.
 *
 * @param {object} step
 * @param {number} step.exitCode what the step ended with
 * @param {string} step.runner `check` for a step that counts as one; else the program whose results are counted:
 *   `jest`, `node` (scripts/ci/countReporter.mjs) or `playwright`
 * @param {string | undefined} step.results the JSON that the runner wrote; `undefined` when there is none
 * @returns {{passed: number, failed: number}}
 */
export function tallyStep(step) {
  const failedStep = step.exitCode === 0 ? 0 : 1;
  if (step.runner === 'check') {
    return { passed: 1 - failedStep, failed: failedStep };
  }
  const count = countResults(step.runner, step.results);
  // A runner that fails without a failed test, or leaves no results, has broken down: that is a failure too. So is one
  // that ran no test at all.
  const nothing = count.passed + count.failed === 0;
  const broken = (failedStep === 1 && count.failed === 0) || nothing;
  return { passed: count.passed, failed: count.failed + (broken ? 1 : 0) };
}

function countResults(runner, results) {
  let report;
  try {
    report = JSON.parse(results ?? '{}');
  } catch {
    report = {};
  }
  switch (runner) {
    case 'jest':
      return {
        passed: report.numPassedTests ?? 0,
        // A file that cannot be loaded has no tests that could fail.
        failed:
          (report.numFailedTests ?? 0) +
          (report.numRuntimeErrorTestSuites ?? 0),
      };
    case 'node':
      return { passed: report.passed ?? 0, failed: report.failed ?? 0 };
    case 'playwright':
      return {
        passed: (report.stats?.expected ?? 0) + (report.stats?.flaky ?? 0),
        // Errors outside of tests: a file that cannot be loaded, a server that does not come up.
        failed: (report.stats?.unexpected ?? 0) + (report.errors?.length ?? 0),
      };
    default:
      throw new Error(`Unknown runner ${runner}`);
  }
}
