import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { StoredComment } from './handoffRows';

/**
 * Threads of a handoff and its items.
 *
 * @internal
 */
export interface HandoffCommentStore {
  insert(
    transaction: DatabaseTransaction,
    comment: StoredComment,
  ): Promise<void>;
  find(
    handoffId: string,
    commentId: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredComment | undefined>;
  /** Oldest first. */
  list(query: {
    handoffId: string;
    itemId: string;
    after?: { at: string; id: string };
    limit: number;
  }): Promise<StoredComment[]>;
  /** The newest few of each item, oldest of them first, and how many each item has. */
  readThreads(
    handoffId: string,
    newest: number,
  ): Promise<{ comments: StoredComment[]; counts: Map<string, number> }>;
  /** Removes the text here and beside the event, whose hash stays. */
  erase(
    transaction: DatabaseTransaction,
    comment: StoredComment,
    at: string,
  ): Promise<void>;
}
