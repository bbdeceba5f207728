import { DateTime } from 'luxon';

/**
 * Day and time of a moment in the zone of the browser, with the month in letters.
 *
 * @param at - ISO 8601
 *
 * @internal
 */
export function formatMoment(at: string): string {
  return DateTime.fromISO(at).toLocaleString(DateTime.DATETIME_MED);
}
