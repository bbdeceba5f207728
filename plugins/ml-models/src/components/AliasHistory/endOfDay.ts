import { DateTime } from 'luxon';

/**
 * The last moment of a day where the person is.
 *
 * @param day - `YYYY-MM-DD`
 * @returns ISO 8601 in UTC; undefined for a day that does not exist
 *
 * @internal
 */
export function endOfDay(day: string): string | undefined {
  return DateTime.fromISO(day).endOf('day').toUTC().toISO() ?? undefined;
}
