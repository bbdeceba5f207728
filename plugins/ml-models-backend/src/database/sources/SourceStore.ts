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
  setDigestRules(id: string, rules: string): Promise<void>;
}
