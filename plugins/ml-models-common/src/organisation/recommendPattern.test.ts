import fc from 'fast-check';
import { comparePattern } from './comparePattern';
import { patternForSize } from './patternForSize';
import { recommendPattern } from './recommendPattern';

const unitRef = 'group:default/unit';
const now = '2026-06-01T00:00:00.000Z';

describe('recommendPattern', () => {
  it.each([
    [0, undefined],
    [1, undefined],
    [2, 'embedded'],
    [19, 'embedded'],
    [20, 'platform'],
    [49, 'platform'],
    [50, 'hybrid'],
    [51, 'hybrid'],
  ])('recommends for %i people: %s', (size, pattern) => {
    expect(recommendPattern({ unitRef, size, now }).pattern).toBe(pattern);
  });

  it.each([
    [17, false],
    [18, true],
    [21, true],
    [22, false],
    [44, false],
    [45, true],
    [54, true],
    [55, false],
  ])('knows whether %i people are near a boundary: %s', (size, near) => {
    expect(recommendPattern({ unitRef, size, now }).nearBoundary).toBe(near);
  });

  it('names the next threshold and takes thresholds from the configuration', () => {
    expect(recommendPattern({ unitRef, size: 12, now }).next).toEqual({
      pattern: 'platform',
      at: 20,
    });
    expect(recommendPattern({ unitRef, size: 30, now }).next).toEqual({
      pattern: 'hybrid',
      at: 50,
    });
    expect(recommendPattern({ unitRef, size: 80, now }).next).toBeUndefined();
    const thresholds = { embeddedBelow: 10, hybridFrom: 30 };
    expect(
      recommendPattern({ unitRef, size: 12, now, thresholds }).pattern,
    ).toBe('platform');
  });

  it('keeps the advice until the size has stayed across the threshold for 30 days', () => {
    const history = [
      { at: '2026-04-01T00:00:00.000Z', size: 19 },
      { at: '2026-05-20T00:00:00.000Z', size: 22 },
      { at: '2026-05-30T00:00:00.000Z', size: 23 },
    ];
    const early = recommendPattern({
      unitRef,
      size: 23,
      now,
      previous: 'embedded',
      history,
    });
    expect(early.pattern).toBe('embedded');
    expect(early.pending).toEqual({
      pattern: 'platform',
      since: '2026-05-20T00:00:00.000Z',
    });

    const late = recommendPattern({
      unitRef,
      size: 23,
      now: '2026-06-19T00:00:00.000Z',
      previous: 'embedded',
      history,
    });
    expect(late.pattern).toBe('platform');
    expect(late.pending).toBeUndefined();

    // A day back under the threshold starts the count again.
    const broken = [
      ...history,
      { at: '2026-06-10T00:00:00.000Z', size: 19 },
      { at: '2026-06-11T00:00:00.000Z', size: 21 },
    ];
    expect(
      recommendPattern({
        unitRef,
        size: 23,
        now: '2026-06-19T00:00:00.000Z',
        previous: 'embedded',
        history: broken,
      }).pattern,
    ).toBe('embedded');
  });

  it('counts only days on which the size asked for the new pattern', () => {
    const advise = (history: { at: string; size: number }[]) =>
      recommendPattern({
        unitRef,
        size: 55,
        now,
        previous: 'embedded',
        history,
      });
    const result = advise([
      { at: '2026-05-01T00:00:00.000Z', size: 22 },
      { at: '2026-05-30T00:00:00.000Z', size: 22 },
      { at: '2026-05-31T00:00:00.000Z', size: 55 },
    ]);
    expect(result).toMatchObject({
      pattern: 'embedded',
      pending: { pattern: 'hybrid', since: '2026-05-31T00:00:00.000Z' },
    });
    // Nor a day on which the catalog knew of nobody.
    expect(
      advise([
        { at: '2026-05-01T00:00:00.000Z', size: 55 },
        { at: '2026-05-30T00:00:00.000Z', size: 0 },
      ]).pending?.since,
    ).toBe(now);
    expect(advise([{ at: '2026-05-01T00:00:00.000Z', size: 55 }]).pattern).toBe(
      'hybrid',
    );
  });

  it('never recommends a smaller pattern for a larger unit', () => {
    const order = [undefined, 'embedded', 'platform', 'hybrid'];
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(order.indexOf(patternForSize(small))).toBeLessThanOrEqual(
          order.indexOf(patternForSize(large)),
        );
      }),
    );
  });
});

describe('comparePattern', () => {
  const compare = (
    size: number,
    declared?: 'embedded' | 'platform' | 'hybrid',
  ) =>
    comparePattern({
      unitRef,
      declared,
      recommendation: recommendPattern({ unitRef, size, now }),
    }).match;

  it('tells match, boundary, mismatch, undeclared and undetermined apart', () => {
    expect(compare(10, 'embedded')).toBe('match');
    expect(compare(21, 'embedded')).toBe('boundary');
    expect(compare(30, 'embedded')).toBe('mismatch');
    expect(compare(30)).toBe('undeclared');
    expect(compare(1, 'embedded')).toBe('undetermined');
  });
});
