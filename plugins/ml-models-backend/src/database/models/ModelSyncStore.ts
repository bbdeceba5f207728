import type { DatabaseTransaction } from '../DatabaseTransaction';
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
  /** Id that survives a rename in the registry, where there is one. */
  stableId?: string;
  fingerprint: string;
  /** ISO 8601, by the registry. */
  updatedAt?: string;
  state: ModelState;
  /** A listing that was not believed lacked it, so that it waits for its return or for a person. */
  doubted: boolean;
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
  /** Id that survives a rename in the registry, where there is one. */
  stableId?: string;
  tags: Record<string, string>;
  owners: string[];
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  updatedAt?: string;
  fingerprint: string;
}

/**
 * A model that is stored for the first time.
 *
 * @internal
 */
export interface NewModel extends ModelFacts {
  externalId: string;
  assignedRef: string;
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
    models: readonly NewModel[],
    at: string,
  ): Promise<void>;
  /** Replaces facts; the versions of these models are due afterwards. */
  updateFacts(
    transaction: DatabaseTransaction,
    models: readonly ModelFacts[],
    at: string,
  ): Promise<void>;
  /** Gives models of a source other ids of the registry, and keeps the old ones as former ids of these models. */
  rename(
    transaction: DatabaseTransaction,
    sourceId: string,
    renames: ReadonlyArray<{ id: string; from: string; to: string }>,
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
  /**
   * Moves models between present, absent and removed, ends doubts about them, and retires or revives the entity refs
   * they have now. A removed model becomes present and nothing else.
   */
  setState(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    state: ModelState,
    at: string,
  ): Promise<void>;
  /** Models a listing lacks that is not believed: absent, until they return or a person confirms it. */
  setDoubted(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string,
  ): Promise<void>;
  /** Ids of models of a source that are not removed: those in doubt, or all of them. */
  listIds(
    transaction: DatabaseTransaction,
    sourceId: string,
    which: 'doubted' | 'all',
  ): Promise<string[]>;
}
