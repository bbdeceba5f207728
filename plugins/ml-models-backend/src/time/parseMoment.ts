/** A day as ISO 8601 has it, and a time with its zone; without one it would be the zone of the server. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * A moment in ISO 8601 as we store it, in UTC; undefined for what is none and for a day no calendar has, which the
 * platform would take for one of the month after.
 *
 * @internal
 */
export function parseMoment(text: string): string | undefined {
  const time = new Date(text);
  const year = time.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return undefined;
  const day = MOMENT.exec(text)?.[1];
  if (!day) return undefined;
  const midnight = new Date(`${day}T00:00:00Z`);
  const exists =
    !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return exists ? time.toISOString() : undefined;
}
