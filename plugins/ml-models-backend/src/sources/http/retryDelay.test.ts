import { retryDelay } from './retryDelay';

const now = new Date('2026-03-01T12:00:00Z');

describe('retryDelay', () => {
  it.each([
    { attempt: 1, random: 1, expected: 500, why: 'the first pause' },
    { attempt: 1, random: 0, expected: 250, why: 'jitter takes at most half' },
    { attempt: 3, random: 1, expected: 2000, why: 'pauses double' },
    { attempt: 20, random: 1, expected: 15_000, why: 'pauses have an end' },
    { attempt: 1, random: 1, retryAfter: '7', expected: 7000, why: 'seconds' },
    {
      attempt: 1,
      random: 1,
      retryAfter: 'Sun, 01 Mar 2026 12:00:09 GMT',
      expected: 9000,
      why: 'a date',
    },
    {
      attempt: 2,
      random: 1,
      retryAfter: '0',
      expected: 1000,
      why: 'never less than the step',
    },
    {
      attempt: 1,
      random: 1,
      retryAfter: 'Sun, 01 Mar 2026 11:00:00 GMT',
      expected: 500,
      why: 'a date that has passed',
    },
    {
      attempt: 1,
      random: 1,
      retryAfter: 'soon',
      expected: 500,
      why: 'neither number nor date',
    },
    {
      attempt: 1,
      random: 1,
      retryAfter: '60',
      expected: 60_000,
      why: 'the longest pause',
    },
    {
      attempt: 1,
      random: 1,
      retryAfter: '61',
      expected: undefined,
      why: 'too long to wait for',
    },
  ])(
    'waits $expected ms: $why',
    ({ expected, attempt, random, retryAfter }) => {
      expect(retryDelay({ attempt, random, retryAfter, now })).toBe(expected);
    },
  );
});
