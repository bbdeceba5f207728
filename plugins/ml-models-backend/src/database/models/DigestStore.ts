import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { ModelDigest } from './ModelDigest';

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
  isSummaryChanged: boolean;
  /** Its versions have been listed; this says whether they have to be listed again at the next sync. */
  versionsDue: boolean;
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
 * What is derived of models, and whose versions have to be listed before it can be derived.
 *
 * @internal
 */
export interface DigestStore {
  /** All of a source, or the named ones. */
  setVersionsDue(
    transaction: DatabaseTransaction,
    which: { sourceId: string } | { ids: readonly string[] },
  ): Promise<void>;
  /** The versions of these models have been listed, and their digests stay as they are. */
  setVersionsListed(
    transaction: DatabaseTransaction,
    models: ReadonlyArray<{ id: string; due: boolean }>,
  ): Promise<void>;
  load(ids: readonly string[]): Promise<KnownDigest[]>;
  update(
    transaction: DatabaseTransaction,
    updates: readonly ModelDigestUpdate[],
    at: string,
  ): Promise<void>;
}
