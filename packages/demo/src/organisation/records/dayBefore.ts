/**
 * The day that many days before a moment, YYYY-MM-DD in UTC; after it for a negative number.
 *
 * @internal
 */
export function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
