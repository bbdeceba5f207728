import type { DatabaseTransaction } from '../DatabaseTransaction';

/** A write that was made, and what it was answered with. @internal */
export interface StoredRequest {
  actor: string;
  /** Chosen by the caller. */
  key: string;
  /** Hash of method, path and body. */
  requestHash: string;
  /** Id of what the write made or changed; its present state is the answer. */
  subjectId: string;
  at: string;
}

/**
 * Writes that may be asked for again.
 *
 * @internal
 */
export interface IdempotencyStore {
  find(actor: string, key: string): Promise<StoredRequest | undefined>;
  /** Throws `ConflictError` when the same key is being used at the same moment. */
  insert(
    transaction: DatabaseTransaction,
    request: StoredRequest,
  ): Promise<void>;
  /** Forgets those older than a moment. */
  prune(before: string): Promise<void>;
}
