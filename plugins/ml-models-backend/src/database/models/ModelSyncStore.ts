import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { ModelDigest } from './ModelDigest';
import type { ModelState } from './StoredModel';

/**
 * What a sync has to know of every stored model of a source; small, because all of them are held at once.
 *
 * @internal
 */
export interface KnownModel {
  id: string;
  externalId: string;
  entityRef: string;
  fingerprint: string;
  /** ISO 8601, by the registry. */
  updatedAt?: string;
  state: ModelState;
  /** Versions have to be listed. */
  versionsDue: boolean;
  /** Versions have been listed at least once. */
  versionsKnown: boolean;
  versionCount: number;
}

/**
 * What a registry says of a model.
 *
 * @internal
 */
export interface ModelFacts {
  id: string;
  name: string;
  description?: string;
  url?: string;
  tags: Record<string, string>;
  owners: string[];
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  updatedAt?: string;
  fingerprint: string;
}

/**
 * What a sync derived from versions and aliases of a model.
 *
 * @internal
 */
export interface ModelDigestUpdate {
  id: string;
  digest: ModelDigest;
  versionCount: number;
  latestVersion?: string;
  productionVersion?: string;
  /** Whether a label value differs from the stored one. */
  summaryChanged: boolean;
}

/**
 * The digest of a model before a sync, and what it is made of.
 *
 * @internal
 */
export interface KnownDigest {
  id: string;
  /** JSON text of the stored {@link ModelDigest}. */
  digest?: string;
  versionCount: number;
  latestVersion?: string;
  productionVersion?: string;
  /** ISO 8601; when an edit of a tag was last seen. */
  tagEditedAt?: string;
  tagEditedKey?: string;
}

/**
 * Writes what a sync found. Every write takes the time it happened, ISO 8601.
 *
 * @internal
 */
export interface ModelSyncStore {
  /** Every model of the source, removed ones too, by the registry's id. */
  loadKnown(sourceId: string): Promise<Map<string, KnownModel>>;
  /** Which of the refs are assigned to a model of any source. */
  findAssignedRefs(refs: readonly string[]): Promise<Set<string>>;
  /** Stored facts, for telling what changed. */
  loadFacts(ids: readonly string[]): Promise<Map<string, ModelFacts>>;
  /** Throws a conflict error of the database when an assigned ref was taken in the meantime. */
  insert(
    transaction: DatabaseTransaction,
    sourceId: string,
    models: ReadonlyArray<
      ModelFacts & { externalId: string; assignedRef: string }
    >,
    at: string,
  ): Promise<void>;
  /** Replaces facts; the versions of these models are due afterwards. */
  updateFacts(
    transaction: DatabaseTransaction,
    models: readonly ModelFacts[],
    at: string,
  ): Promise<void>;
  /** Follows a time that moved while nothing else did; the versions are due afterwards. */
  updateTimes(
    transaction: DatabaseTransaction,
    models: ReadonlyArray<{ id: string; updatedAt?: string }>,
  ): Promise<void>;
  /** Notes that a person or a program edited tags of these models. */
  noteTagEdits(
    transaction: DatabaseTransaction,
    edits: ReadonlyArray<{ id: string; key: string }>,
    at: string,
  ): Promise<void>;
  /** Moves models between present, absent and removed and retires or revives their entity refs. */
  setState(
    transaction: DatabaseTransaction,
    models: ReadonlyArray<{ id: string; entityRef: string }>,
    state: ModelState,
    at: string,
  ): Promise<void>;
  /** Models of a source that are absent. */
  listAbsent(
    transaction: DatabaseTransaction,
    sourceId: string,
  ): Promise<Array<{ id: string; entityRef: string }>>;
  /** All of a source, or the named ones. */
  setVersionsDue(
    transaction: DatabaseTransaction,
    which: { sourceId: string } | { ids: readonly string[] },
  ): Promise<void>;
  /** The versions of these models have been listed. `due`: they have to be listed again at the next sync. */
  setVersionsListed(
    transaction: DatabaseTransaction,
    models: ReadonlyArray<{ id: string; due: boolean }>,
  ): Promise<void>;
  loadDigests(ids: readonly string[]): Promise<KnownDigest[]>;
  updateDigests(
    transaction: DatabaseTransaction,
    updates: readonly ModelDigestUpdate[],
    at: string,
  ): Promise<void>;
}
