import fc from 'fast-check';
import { capacityShare } from './capacityShare';

const unitRef = 'group:default/unit';
const period = (
  start: string,
  netDays: number,
  productionizingDays: number,
) => ({ start, netDays, productionizingDays });

describe('capacityShare', () => {
  it.each([
    [14.9, 'under'],
    [15, 'on-target'],
    [25, 'on-target'],
    [25.1, 'over'],
  ])('puts %f of 100 days into the band %s', (days, band) => {
    expect(
      capacityShare({ unitRef, periods: [period('2026-01-01', 100, days)] })
        .band,
    ).toBe(band);
  });

  it('never calls missing data 0 %', () => {
    const nothing = capacityShare({ unitRef, periods: [] });
    expect(nothing.band).toBe('no-data');
    expect(nothing.share).toBeUndefined();
    expect(
      capacityShare({ unitRef, periods: [period('2026-01-01', 0, 0)] }).band,
    ).toBe('no-data');
  });

  it('weighs the newest three periods by their days', () => {
    const result = capacityShare({
      unitRef,
      periods: [
        period('2026-04-01', 10, 5),
        period('2026-01-01', 100, 100),
        period('2026-03-01', 90, 9),
        period('2026-02-01', 100, 20),
      ],
    });
    expect(result.periods.map(p => p.start)).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ]);
    expect(result.share).toBeCloseTo(34 / 200);
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
        const { share } = capacityShare({ unitRef, periods });
        expect(share === undefined || (share >= 0 && share <= 1.000001)).toBe(
          true,
        );
      }),
    );
  });
});
