/** What SQLite gives back of a time that was stored in that form; most of what a list reads. */
const STORED_FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * A time as a driver returns it, in the one form used everywhere else: ISO 8601 in UTC with milliseconds.
 * PostgreSQL gives dates, SQLite gives back the text or number that was stored.
 *
 * @internal
 */
export function toIsoTime(value: Date | string | number): string;
export function toIsoTime(
  value: Date | string | number | null | undefined,
): string | undefined;
export function toIsoTime(
  value: Date | string | number | null | undefined,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' && STORED_FORM.test(value)) return value;
  return new Date(value).toISOString();
}
