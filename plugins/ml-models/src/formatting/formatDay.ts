import { DateTime } from 'luxon';

/**
 * A plain day as people write it, with the month in letters: 12/2 is another day to an American than to a European.
 * It is the same day everywhere, so the zone of the browser plays no part.
 *
 * @param at - YYYY-MM-DD, or a moment in UTC of which the day counts
 *
 * @internal
 */
export function formatDay(at: string): string {
  return DateTime.fromISO(at, { zone: 'utc' }).toLocaleString(
    DateTime.DATE_MED,
  );
}
