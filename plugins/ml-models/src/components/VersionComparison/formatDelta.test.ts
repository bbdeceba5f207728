import { formatDelta } from './formatDelta';

describe('formatDelta', () => {
  it.each([
    [0.9, 0.85, '+0.05'],
    [0.8, 0.85, '−0.05'],
    [1200, 1000, '+200'],
    [0.85, 0.85, undefined],
    [null, 0.85, undefined],
    [0.85, null, undefined],
    ['adam', 0.85, undefined],
    [Number.NaN, 0.85, undefined],
    [undefined, undefined, undefined],
  ])('%s against %s is %s', (value, first, expected) => {
    expect(formatDelta(value, first)).toBe(expected);
  });
});
