import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { StoredDesignReview } from './handoffRows';

/** A design review with the handoffs on its agenda, in order. @internal */
export interface DesignReviewWithHandoffs extends StoredDesignReview {
  handoffIds: string[];
}

/**
 * Joint design reviews.
 *
 * @internal
 */
export interface DesignReviewStore {
  insert(
    transaction: DatabaseTransaction,
    review: DesignReviewWithHandoffs,
  ): Promise<void>;
  /** Answers false when the row has another revision by now. */
  update(
    transaction: DatabaseTransaction,
    read: { id: string; revision: number },
    changes: Partial<DesignReviewWithHandoffs>,
  ): Promise<boolean>;
  find(id: string): Promise<DesignReviewWithHandoffs | undefined>;
  /** Newest first. */
  list(query: {
    unitRefs?: readonly string[];
    handoffId?: string;
    state?: StoredDesignReview['state'];
    after?: { heldAt: string; id: string };
    limit: number;
  }): Promise<DesignReviewWithHandoffs[]>;
  /** The earliest planned one. */
  findNextPlanned(
    unitRefs: readonly string[],
  ): Promise<DesignReviewWithHandoffs | undefined>;
  /** Handoffs on the agenda of each of these reviews. */
  listHandoffIds(
    reviewIds: readonly string[],
  ): Promise<Array<{ reviewId: string; handoffId: string }>>;
  listIdsOfHandoff(handoffId: string): Promise<string[]>;
}
