import { InputError } from '@backstage/errors';
import { parseMoment } from '../../time/parseMoment';

const DAY = 86_400_000;
/** A waiver is a debt, so it ends; a proposal of the design. */
const LONGEST_WAIVER_DAYS = 180;
const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * When a proposed waiver ends, as ISO 8601 in UTC; a day alone ends with it. Throws `InputError` that names the field
 * for what is no moment, is not to come or is too far away.
 *
 * @internal
 */
export function readWaiverExpiry(
  text: string | undefined,
  now: string,
): string {
  if (text === undefined) {
    throw new InputError(
      `Field 'expiresAt' is missing: a waiver ends, at most ${LONGEST_WAIVER_DAYS} days ahead`,
    );
  }
  const time = parseMoment(
    DAY_ALONE.test(text) ? `${text}T23:59:59.999Z` : text,
  );
  if (time === undefined) {
    throw new InputError(
      `Field 'expiresAt' is no moment: expected a day or a moment in ISO 8601, for example 2026-01-31 or 2026-01-31T12:00:00Z`,
    );
  }
  if (time <= now) {
    throw new InputError(
      `Field 'expiresAt': ${time} has passed, expected a moment to come`,
    );
  }
  const last = new Date(Date.parse(now) + LONGEST_WAIVER_DAYS * DAY)
    .toISOString()
    .replace(/T.*/, 'T23:59:59.999Z');
  if (time > last) {
    throw new InputError(
      `Field 'expiresAt': ${time} is too far away, a waiver ends within ${LONGEST_WAIVER_DAYS} days, by ${last}`,
    );
  }
  return time;
}
