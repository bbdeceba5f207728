/**
 * Largest number of values given to one `in (…)`: well under what SQLite (32,766) and PostgreSQL (65,535) take.
 *
 * @internal
 */
const CHUNK_SIZE = 1000;

/**
 * The values in runs of at most `size`.
 *
 * @internal
 */
export function* inChunks<T>(
  values: readonly T[],
  size: number = CHUNK_SIZE,
): Iterable<T[]> {
  for (let start = 0; start < values.length; start += size) {
    yield values.slice(start, start + size);
  }
}
