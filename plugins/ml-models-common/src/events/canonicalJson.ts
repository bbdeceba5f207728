/**
 * JSON text that is the same for equal values whatever the order their keys were written in: keys sorted by code
 * unit at every level, no white space, undefined members left out.
 *
 * @remarks
 *
 * It is what event hashes and fingerprints are taken of, so its output must never change. Values are what JSON can
 * hold; numbers that are not finite become `null`, as in `JSON.stringify`.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value)) ?? 'null';
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const source = value as Record<string, unknown>;
  // A map with a null prototype, so that a key called `__proto__` is data and nothing else.
  const sorted: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(source).sort()) {
    sorted[key] = sortKeys(source[key]);
  }
  return sorted;
}
