import type { Table } from '../Table';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import type {
  StoredAnswer,
  StoredConflict,
  StoredConsent,
  StoredEvidence,
  StoredFeedback,
  StoredItem,
  StoredRound,
  StoredWaiver,
} from './handoffRows';

/**
 * Everything that belongs to one handoff and decides about it.
 *
 * @internal
 */
export interface HandoffContent {
  /** In the order of the checklist; archived ones are left out. */
  items: StoredItem[];
  /** Items that an upgrade of the checklist left out; a later one may bring them back. */
  archived: Array<Pick<StoredItem, 'itemId' | 'revision'>>;
  /** The newest answer of each item that has one. */
  answers: StoredAnswer[];
  /** Those that are proposed or granted. */
  waivers: StoredWaiver[];
  /** All of them, oldest first. */
  consents: StoredConsent[];
  conflicts: StoredConflict[];
  /** Oldest first. */
  rounds: StoredRound[];
  /** The newest of each item and collector, and what was frozen with the newest round. */
  evidence: StoredEvidence[];
  feedback: StoredFeedback[];
}

/**
 * What is written beside the row of a handoff. Each kind of row has its table; every write goes through a transaction
 * that holds the lock of the handoff.
 *
 * @internal
 */
export interface HandoffContentStore {
  readonly items: Table<StoredItem>;
  readonly answers: Table<StoredAnswer>;
  readonly waivers: Table<StoredWaiver>;
  readonly consents: Table<StoredConsent>;
  readonly conflicts: Table<StoredConflict>;
  readonly rounds: Table<StoredRound>;
  readonly feedback: Table<StoredFeedback>;
  /** `round` is the newest one, 0 before the first. */
  read(
    handoff: { id: string; round: number },
    transaction?: DatabaseTransaction,
  ): Promise<HandoffContent>;
  /** The newest result of a collector for an item. */
  findNewestEvidence(key: {
    handoffId: string;
    itemId: string;
    collector: string;
  }): Promise<StoredEvidence | undefined>;
  /** Adds items; one that was archived starts again, with its comments. */
  addItems(
    transaction: DatabaseTransaction,
    items: readonly StoredItem[],
  ): Promise<void>;
  /** Replaces the newest result per item and collector. */
  recordEvidence(
    transaction: DatabaseTransaction,
    results: ReadonlyArray<Omit<StoredEvidence, 'id'>>,
  ): Promise<void>;
  /** Copies the newest results, so that they stay as they are for this round. */
  freezeEvidence(
    transaction: DatabaseTransaction,
    handoffId: string,
    round: number,
  ): Promise<void>;
  /** Forgets the newest results of items: every one, or those collectors found. */
  dropEvidence(
    transaction: DatabaseTransaction,
    handoffId: string,
    itemIds: readonly string[],
    which: 'all' | 'collected',
  ): Promise<void>;
}
