import fc from 'fast-check';
import { capacityShare } from './capacityShare';

const unitRef = 'group:default/unit';
const now = '2026-05-01T12:00:00.000Z';
const period = (
  start: string,
  netDays: number,
  productionizingDays: number,
  end = start,
) => ({ start, end, netDays, productionizingDays });
const shareOf = (periods: ReturnType<typeof period>[]) =>
  capacityShare({ unitRef, periods, now });

describe('capacityShare', () => {
  it.each([
    [14.9, 'under'],
    [15, 'on-target'],
    [25, 'on-target'],
    [25.1, 'over'],
  ])('puts %f of 100 days into the band %s', (days, band) => {
    expect(shareOf([period('2026-01-01', 100, days)]).band).toBe(band);
  });

  it('never calls missing data 0 %', () => {
    const nothing = shareOf([]);
    expect(nothing.band).toBe('no-data');
    expect(nothing.share).toBeUndefined();
    expect(shareOf([period('2026-01-01', 0, 0)]).band).toBe('no-data');
  });

  it('weighs the newest three periods by their days', () => {
    const result = shareOf([
      period('2026-04-01', 10, 5),
      period('2026-01-01', 100, 100),
      period('2026-03-01', 90, 9),
      period('2026-02-01', 100, 20),
    ]);
    expect(result.periods.map(p => p.start)).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ]);
    expect(result.share).toBeCloseTo(34 / 200);
  });

  it('says of which days it speaks, in figures people can read', () => {
    const days = [0.1, 0.2].map((share, index) =>
      period(`2026-0${index + 2}-01`, 0.6, share, `2026-0${index + 2}-14`),
    );
    expect(shareOf(days).reasons[0].text).toBe(
      '0.3 of 1.2 engineering days (25 %) went into productionizing from 2026-02-01 to 2026-03-14; the target is 15 % to 25 %.',
    );
  });

  it('lets a period that ended more than a year ago say nothing about today', () => {
    const ended = (end: string) => [period('2025-01-01', 100, 20, end)];
    expect(shareOf(ended('2025-05-01')).band).toBe('on-target');
    const old = shareOf(ended('2025-04-30'));
    expect(old).toMatchObject({ band: 'no-data', periods: [] });
    expect(old.share).toBeUndefined();
    expect(old.reasons[0].text).toContain('ended on 2025-04-30');
    // Newer ones count without it.
    expect(
      shareOf([...ended('2025-04-30'), period('2026-04-01', 10, 1)]).share,
    ).toBe(0.1);
  });

  it('stays between 0 and 1 for entries that do', () => {
    const entry = fc
      .record({
        start: fc.constantFrom('2026-01-01', '2026-02-01'),
        netDays: fc.nat(200),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ start, netDays, part }) =>
        period(start, netDays, netDays * part),
      );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), periods => {
        const { share } = shareOf(periods);
        expect(share === undefined || (share >= 0 && share <= 1.000001)).toBe(
          true,
        );
      }),
    );
  });
});
