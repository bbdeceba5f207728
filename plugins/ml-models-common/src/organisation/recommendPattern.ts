import type { OrganisationPattern } from './OrganisationPattern';
import { SMALLEST_UNIT, patternForSize } from './patternForSize';
import {
  DEFAULT_PATTERN_THRESHOLDS,
  type PatternThresholds,
} from './PatternThresholds';
import type { Reason } from './Reason';

/**
 * Days a size must stay on the other side of a threshold before the advice changes (proposal, ours).
 *
 * @public
 */
export const HYSTERESIS_DAYS = 30;

/** Sizes that count as near a threshold (proposal, ours): 18 to 21 around 20, 45 to 54 around 50, scaled for others. */
function nearThreshold(size: number, thresholds: PatternThresholds): boolean {
  const { embeddedBelow, hybridFrom } = thresholds;
  // Whole numbers on both sides: 50 * 1.1 is not 55 in floating point.
  const nearFirst =
    size * 10 >= embeddedBelow * 9 && size * 20 <= embeddedBelow * 21;
  const nearSecond = size * 10 >= hybridFrom * 9 && size * 10 < hybridFrom * 11;
  return nearFirst || nearSecond;
}

/**
 * Size of a unit on one day, from the daily snapshots.
 *
 * @public
 */
export interface SizeSnapshot {
  /** ISO 8601 date or time. */
  at: string;
  /** People counted. */
  size: number;
}

/**
 * What a unit of this size should look like, and how sure that is.
 *
 * @public
 */
export interface PatternRecommendation {
  /** Undefined when the unit is too small to say anything. */
  pattern?: OrganisationPattern;
  /** True when a few people more or less would change the advice. */
  nearBoundary: boolean;
  /** The next threshold above, undefined when there is none. */
  next?: { pattern: OrganisationPattern; at: number };
  /** Set while the size has crossed a threshold but not for long enough. */
  pending?: { pattern: OrganisationPattern; since: string };
  /** Why. */
  reasons: Reason[];
}

/**
 * Recommends a pattern from the size of a unit.
 *
 * @remarks
 * With `previous` and `history` the advice only changes after the size stayed across the threshold for 30 days, so
 * that one departure does not reorganise a department. A review passes no `previous` and so resets the advice.
 *
 * @public
 */
export function recommendPattern(options: {
  unitRef: string;
  size: number;
  /** Current time, ISO 8601. */
  now: string;
  thresholds?: PatternThresholds;
  /** The advice given before, if any. */
  previous?: OrganisationPattern;
  /** Daily sizes, any order. */
  history?: SizeSnapshot[];
}): PatternRecommendation {
  const { unitRef, size, now, previous } = options;
  const thresholds = options.thresholds ?? DEFAULT_PATTERN_THRESHOLDS;
  const bySize = patternForSize(size, thresholds);
  const nearBoundary = nearThreshold(size, thresholds);
  const next = nextThreshold(size, thresholds);
  const reason = (code: string, text: string): Reason => ({
    code,
    text,
    refs: [unitRef],
  });

  if (!bySize) {
    return {
      nearBoundary: false,
      next,
      reasons: [
        reason(
          'too-small',
          `${size} people are too few to recommend a pattern.`,
        ),
      ],
    };
  }
  const reasons = [
    reason(
      `size-${bySize}`,
      `${size} people: ${describe(bySize, thresholds)}.`,
    ),
  ];
  if (size === thresholds.hybridFrom) {
    reasons.push(
      reason(
        'on-boundary',
        `${size} is on the boundary: the rule of thumb claims it for a platform team and for a hybrid; hybrid is taken.`,
      ),
    );
  } else if (nearBoundary) {
    reasons.push(
      reason(
        'near-boundary',
        'The size is near a threshold, so the advice is weak.',
      ),
    );
  }
  if (!previous || previous === bySize) {
    return { pattern: bySize, nearBoundary, next, reasons };
  }

  const since = askedSince(options.history ?? [], bySize, thresholds, now);
  const days = (Date.parse(now) - Date.parse(since)) / 86_400_000;
  if (days >= HYSTERESIS_DAYS) {
    reasons.push(
      reason(
        'changed',
        `The size has asked for ${bySize} since ${since.slice(
          0,
          10,
        )}, longer than ${HYSTERESIS_DAYS} days.`,
      ),
    );
    return { pattern: bySize, nearBoundary, next, reasons };
  }
  reasons.push(
    reason(
      'waiting',
      `The size asks for ${bySize} only since ${since.slice(
        0,
        10,
      )}; the advice changes after ${HYSTERESIS_DAYS} days.`,
    ),
  );
  return {
    pattern: previous,
    nearBoundary,
    next,
    pending: { pattern: bySize, since },
    reasons,
  };
}

function describe(
  pattern: OrganisationPattern,
  thresholds: PatternThresholds,
): string {
  switch (pattern) {
    case 'embedded':
      return `under ${thresholds.embeddedBelow} an embedded pattern fits`;
    case 'platform':
      return `from ${thresholds.embeddedBelow} to ${
        thresholds.hybridFrom - 1
      } a platform team fits`;
    case 'hybrid':
      return `from ${thresholds.hybridFrom} a hybrid of platform team and embedded engineers fits`;
    default:
      return pattern satisfies never;
  }
}

function nextThreshold(
  size: number,
  thresholds: PatternThresholds,
): PatternRecommendation['next'] {
  if (size < SMALLEST_UNIT) return { pattern: 'embedded', at: SMALLEST_UNIT };
  if (size < thresholds.embeddedBelow)
    return { pattern: 'platform', at: thresholds.embeddedBelow };
  if (size < thresholds.hybridFrom)
    return { pattern: 'hybrid', at: thresholds.hybridFrom };
  return undefined;
}

/** Start of the newest unbroken stretch of days on which the size asked for the pattern. */
function askedSince(
  history: SizeSnapshot[],
  pattern: OrganisationPattern,
  thresholds: PatternThresholds,
  now: string,
): string {
  const newestFirst = [...history]
    .filter(snapshot => Date.parse(snapshot.at) <= Date.parse(now))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  let since = now;
  for (const snapshot of newestFirst) {
    if (patternForSize(snapshot.size, thresholds) !== pattern) break;
    since = snapshot.at;
  }
  return since;
}
