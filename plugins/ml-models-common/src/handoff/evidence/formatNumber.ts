/**
 * A number as people read it: at most six digits that count.
 *
 * @internal
 */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}
