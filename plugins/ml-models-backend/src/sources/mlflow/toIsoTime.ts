/**
 * A moment in milliseconds since 1970, as number or as text, as ISO 8601; undefined for what is no moment.
 *
 * @internal
 */
export function toIsoTime(
  value: number | string | undefined,
): string | undefined {
  // Zero and less is how a server says that it does not know.
  const milliseconds = Number(value);
  return milliseconds > 0 && milliseconds <= 8.64e15
    ? new Date(milliseconds).toISOString()
    : undefined;
}
