import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { NewVersionRow, VersionRow } from './VersionRow';

/**
 * What a sync has to know of a stored version.
 *
 * @internal
 */
export interface KnownVersion {
  id: string;
  modelId: string;
  externalId: string;
  label: string;
  fingerprint: string;
  /** ISO 8601. */
  firstSeenAt: string;
  /** Missing from one complete listing. */
  absent: boolean;
  /** A listing that was not believed lacked it, so that it waits for its return or for a person. */
  doubted: boolean;
  /** Missing from two in a row. */
  removed: boolean;
}

/**
 * Writes what a sync found of versions.
 *
 * @internal
 */
export interface VersionSyncStore {
  /** Every version of these models, removed ones too, by model id and then by the registry's id. */
  loadKnown(
    modelIds: readonly string[],
  ): Promise<Map<string, Map<string, KnownVersion>>>;
  /** Whole rows by id, for telling what changed. */
  loadRows(ids: readonly string[]): Promise<Map<string, VersionRow>>;
  insert(
    transaction: DatabaseTransaction,
    rows: readonly NewVersionRow[],
  ): Promise<void>;
  update(
    transaction: DatabaseTransaction,
    rows: readonly NewVersionRow[],
  ): Promise<void>;
  /** `at`, ISO 8601: missing since then; undefined: present. */
  setAbsent(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string | undefined,
  ): Promise<void>;
  setRemoved(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string,
  ): Promise<void>;
  /** Versions a listing lacks that is not believed: absent, until they return or a person confirms it. */
  setDoubted(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string,
  ): Promise<void>;
  /** Versions in doubt, of the models of a source that are not removed. */
  listDoubted(
    transaction: DatabaseTransaction,
    sourceId: string,
  ): Promise<KnownVersion[]>;
  /**
   * Makes `version_metrics` hold these metrics and no others, from the stored documents. Answers whether anything
   * had to be done.
   */
  alignKeyMetrics(names: readonly string[]): Promise<boolean>;
}
