/**
 * A plain day as people write it. It is the same day everywhere, so the zone of the browser plays no part.
 *
 * @param at - YYYY-MM-DD, or a moment in UTC of which the day counts
 *
 * @internal
 */
export function formatDay(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { timeZone: 'UTC' });
}
