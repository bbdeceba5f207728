import type { DatabaseTransaction } from './DatabaseTransaction';

/**
 * Runs several reads: one after the other within a transaction, which has one connection, else all at once.
 *
 * @internal
 */
export async function readAll<const T extends readonly unknown[]>(
  transaction: DatabaseTransaction | undefined,
  reads: { [K in keyof T]: () => Promise<T[K]> },
): Promise<T> {
  if (!transaction) {
    return (await Promise.all(reads.map(read => read()))) as unknown as T;
  }
  const results: unknown[] = [];
  for (const read of reads) results.push(await read());
  return results as unknown as T;
}
