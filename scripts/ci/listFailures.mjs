const LINES_PER_FAILURE = 14;
const MOST_FAILURES = 12;
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g;

/**
 * What failed in one step of .ci/run, shortly: the logs of all steps are long, and the end is what people see first.
 *
 * @param {string} runner as in tallyStep.mjs; those without names of tests give an empty list
 * @param {string | undefined} results the JSON that the runner wrote
 * @returns {string[]} a few lines per failure
 */
export function listFailures(runner, results) {
  let report;
  try {
    report = JSON.parse(results ?? '{}');
  } catch {
    return [];
  }
  return [...failuresOf(runner, report)]
    .slice(0, MOST_FAILURES)
    .map(({ title, message = '' }) =>
      [
        title,
        ...message
          .replace(COLOURS, '')
          .split('\n')
          .filter(line => line.trim() !== '')
          .slice(0, LINES_PER_FAILURE)
          .map(line => `    ${line}`),
      ].join('\n'),
    );
}

function* failuresOf(runner, report) {
  if (runner === 'jest') {
    for (const file of report.testResults ?? []) {
      const failed = (file.assertionResults ?? []).filter(
        ({ status }) => status === 'failed',
      );
      for (const test of failed) {
        yield {
          title: `${file.name}: ${test.fullName}`,
          message: test.failureMessages?.[0],
        };
      }
      // A file that cannot be loaded has no tests.
      if (file.status === 'failed' && failed.length === 0) {
        yield { title: file.name, message: file.message };
      }
    }
  }
  if (runner === 'playwright') {
    for (const error of report.errors ?? []) {
      yield { title: 'outside of the tests', message: error.message };
    }
    for (const suite of report.suites ?? []) yield* failuresOfSuite(suite);
  }
}

function* failuresOfSuite(suite) {
  for (const inner of suite.suites ?? []) yield* failuresOfSuite(inner);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests ?? []) {
      if (test.status !== 'unexpected' && test.status !== 'flaky') continue;
      const result = test.results?.find(({ status }) => status !== 'passed');
      const again = test.status === 'flaky' ? ' (passed when run again)' : '';
      yield {
        title: `${spec.file}: ${spec.title}${again}`,
        message: result?.errors?.[0]?.message ?? result?.error?.message,
      };
    }
  }
}
