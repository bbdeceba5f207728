import { checkOfEvidence } from './checkOfEvidence';
import { combineChecks } from './combineChecks';

describe('checkOfEvidence', () => {
  const now = '2026-11-02T12:00:00Z';
  it.each([
    ['pass', undefined, 'pass'],
    ['pass', '2026-11-02T12:00:01Z', 'pass'],
    ['pass', '2026-11-02T12:00:00Z', 'stale'],
    ['fail', '2026-01-01T00:00:00Z', 'fail'],
    ['unknown', '2026-01-01T00:00:00Z', 'unknown'],
    ['manual', '2026-01-01T00:00:00Z', 'manual'],
  ] as const)('%s until %s is %s', (check, expiresAt, expected) => {
    expect(checkOfEvidence({ check, expiresAt }, now)).toBe(expected);
  });
});

describe('combineChecks', () => {
  it.each([
    [[], 'manual'],
    [['manual', 'pass'], 'pass'],
    [['pass', 'stale'], 'stale'],
    [['stale', 'unknown', 'pass'], 'unknown'],
    [['unknown', 'fail', 'pass'], 'fail'],
  ] as const)('%j is %s', (checks, expected) => {
    expect(combineChecks([...checks])).toBe(expected);
  });
});
