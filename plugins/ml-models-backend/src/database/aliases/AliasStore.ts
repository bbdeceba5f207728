import type { DatabaseTransaction } from '../DatabaseTransaction';

/**
 * One assignment of an alias.
 *
 * @internal
 */
export interface StoredAlias {
  alias: string;
  /** Label of the version. */
  version: string;
  /** Absent when the version has not been read. */
  versionId?: string;
  /** ISO 8601; when we first saw it there. */
  since: string;
  /** ISO 8601; absent while it is in force. */
  until?: string;
}

/**
 * An alias that points somewhere else, or nowhere, since the last sync.
 *
 * @internal
 */
export interface AliasChange {
  modelId: string;
  alias: string;
  /** The assignment that ended. */
  from?: { version: string; since: string };
  /** Label of the version it points to now. */
  to?: string;
}

/**
 * Alias assignments over time. Registries keep no history of them; ours begins when we first see a model.
 *
 * @internal
 */
export interface AliasStore {
  /** Assignments in force, by model id. */
  loadCurrent(modelIds: readonly string[]): Promise<Map<string, StoredAlias[]>>;
  /** Ends and begins assignments at one moment, ISO 8601. */
  apply(
    transaction: DatabaseTransaction,
    changes: readonly AliasChange[],
    at: string,
  ): Promise<void>;
  /** Ends every assignment of these models. */
  endAll(
    transaction: DatabaseTransaction,
    modelIds: readonly string[],
    at: string,
  ): Promise<void>;
  /** Newest first; with `at` those in force at that moment, ISO 8601. */
  listHistory(
    modelId: string,
    query: { alias?: string; at?: string },
  ): Promise<StoredAlias[]>;
}
