/**
 * A time a registry gave, as ISO 8601 in UTC; undefined when it is none or is outside what both databases store.
 *
 * @internal
 */
export function toStorableTime(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString() : undefined;
}
