/**
 * The newer value, with every part that says the same as before taken from the older one, so that only what changed
 * is drawn again.
 *
 * @internal
 */
export function shareStructure<T>(older: T, newer: T): T {
  if (Object.is(older, newer)) return older;
  if (Array.isArray(older) && Array.isArray(newer)) {
    const shared = newer.map((value, index) =>
      shareStructure(older[index], value),
    );
    const isSame =
      shared.length === older.length &&
      shared.every((value, index) => value === older[index]);
    return (isSame ? older : shared) as T;
  }
  if (isRecord(older) && isRecord(newer)) {
    const names = Object.keys(newer);
    const shared = Object.fromEntries(
      names.map(name => [name, shareStructure(older[name], newer[name])]),
    );
    const isSame =
      names.length === Object.keys(older).length &&
      names.every(name => name in older && shared[name] === older[name]);
    return (isSame ? older : shared) as T;
  }
  return newer;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
