import type { DatabaseTransaction } from '../DatabaseTransaction';

/**
 * A registry as the database knows it, also when it is no longer configured.
 *
 * @internal
 */
export interface StoredSource {
  id: string;
  type: string;
  title: string;
  /** Moves with each change of what a person may confirm. */
  revision: number;
  /** ISO 8601; set while too much is missing from the complete listing. */
  degradedSince?: string;
  /** Why it is degraded, in words. */
  degradedReason?: string;
  /** Settings the digests of its models were made with. */
  digestRules?: string;
}

/**
 * How much of a source is in doubt, and how much it has.
 *
 * @internal
 */
export interface SourceDoubts {
  models: { doubted: number; stored: number };
  /** Those of models in doubt are left out of `doubted`: they go and return with their model. */
  versions: { doubted: number; stored: number };
}

/**
 * Registries and what people asked of them.
 *
 * @internal
 */
export interface SourceStore {
  /** Makes a row for each configured registry and follows changes of type and title. */
  ensure(
    sources: ReadonlyArray<{ id: string; type: string; title: string }>,
  ): Promise<void>;
  list(): Promise<StoredSource[]>;
  find(
    id: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredSource | undefined>;
  /** Notes who asked for the next sync. */
  requestSync(id: string, actor: string): Promise<void>;
  /** Whether somebody has asked for a sync that has not begun yet. */
  isSyncRequested(id: string): Promise<boolean>;
  /** Who asked for this sync, if a person did; asked only once. */
  takeRequest(id: string): Promise<string | undefined>;
  /**
   * Sets or clears the degraded state and moves the revision. Answers false, and changes nothing, when `revision` is
   * given and another one is stored.
   */
  setDegraded(
    transaction: DatabaseTransaction,
    id: string,
    state: { since: string; reason: string } | undefined,
    revision?: number,
  ): Promise<boolean>;
  /** Rows in doubt beside all that are not removed. */
  countDoubts(
    transaction: DatabaseTransaction,
    id: string,
  ): Promise<SourceDoubts>;
  setDigestRules(id: string, rules: string): Promise<void>;
}
