import { DateTime } from 'luxon';

/**
 * The day of a moment in the zone of the browser, with the month in letters.
 *
 * @param at - ISO 8601
 *
 * @internal
 */
export function formatLocalDay(at: string): string {
  return DateTime.fromISO(at).toLocaleString(DateTime.DATE_MED);
}
