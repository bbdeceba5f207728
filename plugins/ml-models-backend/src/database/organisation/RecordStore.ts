import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { RecordBase } from './OrganisationRecord';

/**
 * Entries of one kind. None is ever changed: a correction is an entry that names the one it replaces.
 *
 * @internal
 */
export interface RecordStore<TRecord extends RecordBase> {
  /**
   * Adds an entry. Throws `ConflictError` when the entry it corrects has been corrected already, or when the person
   * has used the idempotency key before.
   */
  add(transaction: DatabaseTransaction, record: TRecord): Promise<void>;
  /** One entry, in force or not. */
  find(id: string): Promise<TRecord | undefined>;
  /** Whether another entry corrects this one. */
  isCorrected(id: string): Promise<boolean>;
  /** What a person recorded with an idempotency key. */
  findByKey(
    recordedBy: string,
    idempotencyKey: string,
  ): Promise<TRecord | undefined>;
}
