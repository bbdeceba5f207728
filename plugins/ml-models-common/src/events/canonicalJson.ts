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
  // The platform's own function is several times faster, and most values come in order.
  if (isInOrder(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members)
    .filter(key => members[key] !== undefined)
    .sort();
  // A list of keys gives the members in its order, but at every level.
  const isFlat = keys.every(key => !isContainer(members[key]));
  if (isFlat) return JSON.stringify(members, keys);
  const texts = keys.map(
    key => `${JSON.stringify(key)}:${canonicalJson(members[key])}`,
  );
  return `{${texts.join(',')}}`;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isInOrder(value: unknown): boolean {
  if (!isContainer(value)) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  const members = value as Record<string, unknown>;
  let previous = '';
  for (const key of Object.keys(members)) {
    if (key < previous || !isInOrder(members[key])) return false;
    previous = key;
  }
  return true;
}
