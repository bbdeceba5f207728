import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listFailures } from './listFailures.mjs';

describe('listFailures', () => {
  it('names the failed tests and the files that could not be loaded', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            {
              status: 'failed',
              fullName: 'takes away',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\n  got 2'],
            },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'no such module' },
        { name: 'c.test.ts', status: 'passed', assertionResults: [] },
      ],
    };
    assert.deepEqual(listFailures('jest', JSON.stringify(report)), [
      'a.test.ts: takes away\n    expected 1\n      got 2',
      'b.test.ts\n    no such module',
    ]);
  });

  it('names failures of the browser, also those that went away when run again', () => {
    const spec = (title, status, results) => ({
      title,
      file: 'm.test.ts',
      tests: [{ status, results }],
    });
    const failed = { status: 'failed', errors: [{ message: 'not visible' }] };
    const report = {
      errors: [{ message: 'no server' }],
      suites: [
        {
          specs: [spec('opens', 'expected', [{ status: 'passed' }])],
          suites: [
            {
              specs: [
                spec('closes', 'unexpected', [failed]),
                spec('turns', 'flaky', [failed, { status: 'passed' }]),
              ],
            },
          ],
        },
      ],
    };
    assert.deepEqual(listFailures('playwright', JSON.stringify(report)), [
      'outside of the tests\n    no server',
      'm.test.ts: closes\n    not visible',
      'm.test.ts: turns (passed when run again)\n    not visible',
    ]);
  });

  it('is short, and says nothing where there is nothing', () => {
    const long = {
      errors: Array.from({ length: 40 }, () => ({
        message: 'x\n'.repeat(99),
      })),
    };
    const lines = listFailures('playwright', JSON.stringify(long));
    assert.equal(lines.length, 12);
    assert.equal(lines[0].split('\n').length, 15);
    assert.deepEqual(listFailures('node', '{"failed":1}'), []);
    assert.deepEqual(listFailures('jest', undefined), []);
    assert.deepEqual(listFailures('jest', '{"testRes'), []);
  });
});
