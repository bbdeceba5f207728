import type { OrganisationPattern } from './OrganisationPattern';
import type { Reason } from './Reason';

/**
 * What the last review of a unit saw.
 *
 * @public
 */
export interface OrganisationReviewFacts {
  /** Day of the review, ISO 8601. */
  at: string;
  /** Pattern the size asked for then. */
  patternBySize?: OrganisationPattern;
  /** Models in production then. */
  productionModels: number;
  /** Day of the next review when one was agreed, ISO 8601; else it follows from the interval. */
  nextDue?: string;
}

/**
 * `due-now`: never reviewed, or something asks for a review before its day.
 *
 * @public
 */
export type ReviewState = 'up-to-date' | 'due-soon' | 'overdue' | 'due-now';

/** Days before the due day from which a review is announced (proposal, ours). */
const DUE_SOON_DAYS = 30;
/** Days a mismatch may last, or go on after a review, before it asks for one (proposal, ours). */
const MISMATCH_DAYS = 90;
/** Growth of production models that asks for a review: by half and by three at least (proposal, ours). */
const MODEL_GROWTH = { share: 0.5, count: 3 };
const DAY = 86_400_000;

/**
 * When a unit's organisation is to be reviewed next, and whether something asks for it earlier.
 *
 * @public
 */
export function reviewDue(options: {
  unitRef: string;
  /** Newest review, undefined when there never was one. */
  last?: OrganisationReviewFacts;
  /** Pattern the size asks for today. */
  patternBySize?: OrganisationPattern;
  /** Models in production today. */
  productionModels: number;
  /** Since when declared and recommended pattern differ, ISO 8601. */
  mismatchSince?: string;
  /** Months between reviews. Default 12. */
  everyMonths?: number;
  /** Current time, ISO 8601. */
  now: string;
}): { state: ReviewState; dueAt?: string; reasons: Reason[] } {
  const { unitRef, last, now } = options;
  const reason = (code: string, text: string): Reason => ({
    code,
    text,
    refs: [unitRef],
  });
  if (!last) {
    return {
      state: 'due-now',
      reasons: [reason('never-reviewed', 'The unit has never been reviewed.')],
    };
  }

  const reasons: Reason[] = [];
  if (
    options.patternBySize &&
    last.patternBySize &&
    options.patternBySize !== last.patternBySize
  ) {
    reasons.push(
      reason(
        'size-crossed',
        `The size asks for ${options.patternBySize}; at the last review it asked for ${last.patternBySize}.`,
      ),
    );
  }
  const change = Math.abs(options.productionModels - last.productionModels);
  const base = Math.max(last.productionModels, 1);
  if (change >= MODEL_GROWTH.count && change / base >= MODEL_GROWTH.share) {
    reasons.push(
      reason(
        'models-changed',
        `${options.productionModels} models are in production; at the last review there were ${last.productionModels}.`,
      ),
    );
  }
  const { mismatchSince } = options;
  // A review has looked at the mismatch, so it may last as long again.
  const unseenSince = Math.max(
    Date.parse(mismatchSince ?? now),
    Date.parse(last.at),
  );
  if (mismatchSince && Date.parse(now) - unseenSince > MISMATCH_DAYS * DAY) {
    reasons.push(
      reason(
        'long-mismatch',
        `Declared and recommended pattern differ since ${mismatchSince.slice(
          0,
          10,
        )}, and the last review is more than ${MISMATCH_DAYS} days ago.`,
      ),
    );
  }

  const dueAt = new Date(
    last.nextDue ?? addMonths(last.at, options.everyMonths ?? 12),
  ).toISOString();
  const day = dueAt.slice(0, 10);
  // Days, not moments: a review that is due today is not overdue today.
  const untilDue = Date.parse(day) - Date.parse(now.slice(0, 10));
  if (untilDue < 0) {
    return {
      state: 'overdue',
      dueAt,
      reasons: [reason('overdue', `The review was due on ${day}.`), ...reasons],
    };
  }
  if (reasons.length > 0) return { state: 'due-now', dueAt, reasons };
  if (untilDue <= DUE_SOON_DAYS * DAY) {
    return {
      state: 'due-soon',
      dueAt,
      reasons: [reason('due-soon', `The review is due on ${day}.`)],
    };
  }
  return {
    state: 'up-to-date',
    dueAt,
    reasons: [reason('reviewed', `The next review is due on ${day}.`)],
  };
}

/** Adds months in UTC; the 31st becomes the last day of a shorter month. */
function addMonths(iso: string, months: number): string {
  const date = new Date(iso);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
  ).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
}
