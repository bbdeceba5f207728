/**
 * A metric short enough for a list: four significant digits, exponents only where plain digits get long.
 *
 * @param value - as the registry gives it, any finite number or not
 *
 * @internal
 */
export function formatMetric(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0001 || size >= 1e9)) {
    return value.toExponential(3);
  }
  return new Intl.NumberFormat(undefined, {
    maximumSignificantDigits: size >= 1000 ? 6 : 4,
  }).format(value);
}
