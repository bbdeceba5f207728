import { reviewDue } from './reviewDue';

const unitRef = 'group:default/unit';
const last = {
  at: '2025-06-15T00:00:00.000Z',
  patternBySize: 'embedded' as const,
  productionModels: 4,
};
const due = (
  now: string,
  more: Partial<Parameters<typeof reviewDue>[0]> = {},
) =>
  reviewDue({
    unitRef,
    last,
    patternBySize: 'embedded',
    productionModels: 4,
    now,
    ...more,
  });

describe('reviewDue', () => {
  it.each([
    ['2026-05-15T00:00:00.000Z', 'up-to-date'],
    ['2026-05-16T00:00:00.000Z', 'due-soon'],
    ['2026-06-15T00:00:00.000Z', 'due-soon'],
    ['2026-06-15T23:59:59.999Z', 'due-soon'],
    ['2026-06-16T00:00:00.000Z', 'overdue'],
  ])('is at %s: %s', (now, state) => {
    expect(due(now)).toMatchObject({
      state,
      dueAt: '2026-06-15T00:00:00.000Z',
    });
  });

  it('is due now when there never was one', () => {
    const result = due('2026-01-01T00:00:00.000Z', { last: undefined });
    expect(result.state).toBe('due-now');
    expect(result.dueAt).toBeUndefined();
  });

  it('comes early when the size crosses a threshold, the models change much, or a mismatch lasts', () => {
    const now = '2025-12-01T00:00:00.000Z';
    const codes = (more: Partial<Parameters<typeof reviewDue>[0]>) => {
      const result = due(now, more);
      return result.state === 'due-now'
        ? result.reasons.map(reason => reason.code)
        : result.state;
    };
    expect(codes({ patternBySize: 'platform' })).toEqual(['size-crossed']);
    expect(codes({ productionModels: 7 })).toEqual(['models-changed']);
    expect(codes({ productionModels: 6 })).toBe('up-to-date');
    expect(codes({ productionModels: 1 })).toEqual(['models-changed']);
    expect(codes({ mismatchSince: '2025-09-02T00:00:00.000Z' })).toBe(
      'up-to-date',
    );
    expect(codes({ mismatchSince: '2025-09-01T00:00:00.000Z' })).toEqual([
      'long-mismatch',
    ]);
  });

  it('lets a mismatch that the last review saw go on for as long again', () => {
    const mismatchSince = '2025-01-10T00:00:00.000Z';
    expect(due('2025-06-15T12:00:00.000Z', { mismatchSince }).state).toBe(
      'up-to-date',
    );
    expect(due('2025-09-13T00:00:00.000Z', { mismatchSince }).state).toBe(
      'up-to-date',
    );
    expect(due('2025-09-14T00:00:00.000Z', { mismatchSince })).toMatchObject({
      state: 'due-now',
      reasons: [{ code: 'long-mismatch' }],
    });
  });

  it('keeps the end of a month within the month', () => {
    const result = due('2026-01-01T00:00:00.000Z', {
      last: { ...last, at: '2025-08-31T00:00:00.000Z' },
      everyMonths: 6,
    });
    expect(result.dueAt).toBe('2026-02-28T00:00:00.000Z');
  });

  it('follows the day that was agreed', () => {
    const agreed = { last: { ...last, nextDue: '2026-02-01' } };
    expect(due('2026-02-01T12:00:00.000Z', agreed)).toMatchObject({
      state: 'due-soon',
      dueAt: '2026-02-01T00:00:00.000Z',
    });
    expect(due('2026-02-02T00:00:00.000Z', agreed).state).toBe('overdue');
  });
});
