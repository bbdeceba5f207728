import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tallyStep } from './tallyStep.mjs';

const tally = (runner, exitCode, report) =>
  tallyStep({
    runner,
    exitCode,
    results: report === undefined ? undefined : JSON.stringify(report),
  });

describe('tallyStep', () => {
  it('counts a check as one', () => {
    assert.deepEqual(tally('check', 0), { passed: 1, failed: 0 });
    assert.deepEqual(tally('check', 2), { passed: 0, failed: 1 });
  });

  it('counts the tests of each runner', () => {
    assert.deepEqual(
      tally('jest', 1, {
        numPassedTests: 7,
        numFailedTests: 2,
        numRuntimeErrorTestSuites: 1,
        numPendingTests: 4,
      }),
      { passed: 7, failed: 3 },
    );
    assert.deepEqual(tally('node', 0, { passed: 3, failed: 0 }), {
      passed: 3,
      failed: 0,
    });
    assert.deepEqual(
      tally('playwright', 1, {
        stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 9 },
        errors: [{ message: 'no server' }],
      }),
      { passed: 6, failed: 2 },
    );
  });

  it('takes a runner that breaks down or runs nothing for a failure', () => {
    for (const runner of ['jest', 'node', 'playwright']) {
      assert.deepEqual(tally(runner, 1, undefined), { passed: 0, failed: 1 });
      assert.deepEqual(tally(runner, 0, {}), { passed: 0, failed: 1 });
    }
    assert.deepEqual(tally('jest', 1, { numPassedTests: 4 }), {
      passed: 4,
      failed: 1,
    });
    assert.deepEqual(
      tallyStep({ runner: 'jest', exitCode: 137, results: '{"numPas' }),
      { passed: 0, failed: 1 },
    );
  });
});
