/**
 * One sprint or month of a unit: sums only, no leave or absence of a person.
 *
 * @public
 */
export interface CapacityPeriod {
  /** First day, ISO 8601; periods of a unit are ordered by it. */
  start: string;
  /** Engineering days available in the period, at least 0. */
  netDays: number;
  /** Of these, days spent on bringing experimental models to production. */
  productionizingDays: number;
}

/**
 * Where the share lies: under 15 %, 15 to 25 %, above 25 % (bands are a proposal, ours, around the domain's 20 %).
 *
 * @public
 */
export type CapacityBand = 'under' | 'on-target' | 'over' | 'no-data';

/**
 * Ends of the target band, as shares from 0 to 1.
 *
 * @public
 */
export interface CapacityTarget {
  /** At this share the band begins. */
  lower: number;
  /** At this share the band ends. */
  upper: number;
}

/**
 * The domain's 20 % with five points on either side.
 *
 * @public
 */
export const DEFAULT_CAPACITY_TARGET: CapacityTarget = {
  lower: 0.15,
  upper: 0.25,
};

/**
 * The share of engineering days spent on productionizing over the newest three periods.
 *
 * @remarks
 * Days are added up before they are divided, so that a short period weighs less. No data, or no engineering days at
 * all, is "no data" and never 0 %.
 *
 * @public
 */
export function capacityShare(options: {
  periods: CapacityPeriod[];
  /** How many of the newest periods count. Default 3. */
  rolling?: number;
  target?: CapacityTarget;
}): { share?: number; band: CapacityBand; periods: CapacityPeriod[] } {
  const target = options.target ?? DEFAULT_CAPACITY_TARGET;
  const periods = [...options.periods]
    .sort((a, b) => b.start.localeCompare(a.start))
    .slice(0, options.rolling ?? 3)
    .reverse();
  const net = periods.reduce((sum, period) => sum + period.netDays, 0);
  const productionizing = periods.reduce(
    (sum, period) => sum + period.productionizingDays,
    0,
  );
  if (net <= 0) return { band: 'no-data', periods };
  const share = productionizing / net;
  if (share < target.lower) return { share, band: 'under', periods };
  if (share > target.upper) return { share, band: 'over', periods };
  return { share, band: 'on-target', periods };
}
