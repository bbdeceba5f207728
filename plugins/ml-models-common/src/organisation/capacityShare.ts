import type { Reason } from './Reason';

/**
 * One sprint or month of a unit: sums only, no leave or absence of a person.
 *
 * @public
 */
export interface CapacityPeriod {
  /** First day, ISO 8601; periods of a unit are ordered by it. */
  start: string;
  /** Last day, ISO 8601. */
  end: string;
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

/** Days after which a period says nothing about today (proposal, ours): periods of a year are the longest. */
const OUTDATED_AFTER_DAYS = 365;

/**
 * The share of engineering days spent on productionizing over the newest three periods.
 *
 * @remarks
 * Periods that ended more than a year ago do not count.
 * Days are added up before they are divided, so that a short period weighs less. No data, or no engineering days at
 * all, is "no data" and never 0 %.
 *
 * @public
 */
export function capacityShare(options: {
  unitRef: string;
  periods: CapacityPeriod[];
  /** How many of the newest periods count. Default 3. */
  rolling?: number;
  target?: CapacityTarget;
  /** Current time, ISO 8601. */
  now: string;
}): {
  share?: number;
  band: CapacityBand;
  periods: CapacityPeriod[];
  reasons: Reason[];
} {
  const { unitRef } = options;
  const target = options.target ?? DEFAULT_CAPACITY_TARGET;
  const newest = [...options.periods].sort((a, b) =>
    b.start.localeCompare(a.start),
  );
  const periods = newest
    .filter(({ end }) => !isOutdated(end, options.now))
    .slice(0, options.rolling ?? 3)
    .reverse();
  const net = periods.reduce((sum, period) => sum + period.netDays, 0);
  const productionizing = periods.reduce(
    (sum, period) => sum + period.productionizingDays,
    0,
  );
  const reason = (code: string, text: string): Reason[] => [
    { code, text, refs: [unitRef] },
  ];
  if (net <= 0) {
    return {
      band: 'no-data',
      periods,
      reasons: reason('no-data', whyNoData(newest[0], periods.length)),
    };
  }
  const share = productionizing / net;
  const band = bandOf(share, target);
  const percent = (value: number) => `${round(value * 100)} %`;
  return {
    share,
    band,
    periods,
    reasons: reason(
      band,
      `${round(productionizing)} of ${round(net)} engineering days (${percent(
        share,
      )}) went into productionizing from ${toDay(periods[0].start)} to ${toDay(
        periods[periods.length - 1].end,
      )}; the target is ${percent(target.lower)} to ${percent(target.upper)}.`,
    ),
  };
}

function toDay(iso: string): string {
  return iso.slice(0, 10);
}

/** To one decimal: sums of typed days are not exact in floating point. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function isOutdated(end: string, now: string): boolean {
  const days = (Date.parse(toDay(now)) - Date.parse(toDay(end))) / 86_400_000;
  return days > OUTDATED_AFTER_DAYS;
}

function whyNoData(
  newest: CapacityPeriod | undefined,
  counted: number,
): string {
  if (!newest) {
    return 'No period has been recorded, which is not the same as 0 %.';
  }
  return counted === 0
    ? `The newest period ended on ${toDay(
        newest.end,
      )}, more than a year ago, and says nothing about today.`
    : 'The newest periods have no engineering days, which is not the same as 0 %.';
}

function bandOf(share: number, target: CapacityTarget): CapacityBand {
  if (share < target.lower) return 'under';
  if (share > target.upper) return 'over';
  return 'on-target';
}
