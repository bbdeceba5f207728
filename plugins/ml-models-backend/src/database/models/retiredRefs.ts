import { bulkInsert } from '../bulkWrite';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';

/**
 * Notes that these entity refs stand for a model again.
 *
 * @internal
 */
export async function reviveRefs(
  transaction: DatabaseTransaction,
  refs: readonly string[],
): Promise<void> {
  for (const chunk of inChunks(refs)) {
    await transaction('retired_refs').whereIn('entity_ref', chunk).delete();
  }
}

/**
 * Notes that these entity refs stand for no model any more, so that the catalog hears of it.
 *
 * @internal
 */
export async function retireRefs(
  transaction: DatabaseTransaction,
  refs: readonly string[],
  at: string,
): Promise<void> {
  await reviveRefs(transaction, refs);
  await bulkInsert(transaction, {
    table: 'retired_refs',
    columns: { entity_ref: 'text', retired_at: 'timestamptz' },
    rows: [...new Set(refs)].map(ref => ({ entity_ref: ref, retired_at: at })),
  });
}
