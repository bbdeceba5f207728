/**
 * Reporter of node:test that writes `{"passed": n, "failed": n}`, counting tests but not the suites around them.
 *
 * @param {AsyncIterable<{type: string, data: object}>} events
 */
export default async function* countReporter(events) {
  const count = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    const isTest = data?.details?.type !== 'suite';
    // A file that passes is reported like a test around its tests; one that cannot be loaded is a failure.
    const isFile = data?.nesting === 0 && data?.name === data?.file;
    if (type === 'test:pass' && isTest && !isFile) {
      count.passed += 1;
    } else if (type === 'test:fail' && isTest) {
      count.failed += 1;
    }
  }
  yield `${JSON.stringify(count)}\n`;
}
