// `node scripts/ci/summarise.mjs <directory>`: prints what the steps of .ci/run came to, and as its last line
// `N passed, M failed` over all runners. Exit code 1 when anything failed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFailures } from './listFailures.mjs';
import { tallyStep } from './tallyStep.mjs';

const directory = process.argv[2];
const total = { passed: 0, failed: 0 };
const rows = [['step', 'result', 'passed', 'failed', 'seconds']];
const failures = [];

for (const line of readFileSync(path.join(directory, 'steps.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)) {
  const [name, exitCode, seconds, ...runners] = line.split('\t');
  const count = { passed: 0, failed: 0 };
  for (const runner of runners) {
    const [kind, file] = runner.split(':');
    const resultsFile = file && path.join(directory, file);
    const results =
      resultsFile && existsSync(resultsFile)
        ? readFileSync(resultsFile, 'utf8')
        : undefined;
    const one = tallyStep({
      // Of two runners in one step, the exit code says nothing about the one whose tests all passed.
      exitCode: runners.length > 1 ? 0 : Number(exitCode),
      runner: kind,
      results,
    });
    failures.push(...listFailures(kind, results));
    count.passed += one.passed;
    count.failed += one.failed;
  }
  if (exitCode !== '0' && count.failed === 0) {
    count.failed = 1;
  }
  total.passed += count.passed;
  total.failed += count.failed;
  rows.push([
    name,
    count.failed === 0 ? 'ok' : 'FAILED',
    String(count.passed),
    String(count.failed),
    seconds,
  ]);
}

if (failures.length > 0) {
  console.log(`What failed:\n\n${failures.join('\n')}\n`);
}
const widths = rows[0].map((_, column) =>
  Math.max(...rows.map(row => row[column].length)),
);
for (const row of rows) {
  console.log(
    row
      .map((cell, column) =>
        column < 2
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      )
      .join('  '),
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
