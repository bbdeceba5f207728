import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { AliasStore } from '../database/aliases/AliasStore';
import type { EventStore } from '../database/events/EventStore';
import type { DigestStore } from '../database/models/DigestStore';
import type { ModelSyncStore } from '../database/models/ModelSyncStore';
import type { SourceRunStore } from '../database/sources/SourceRunStore';
import type { SourceStore } from '../database/sources/SourceStore';
import type { VersionSyncStore } from '../database/versions/VersionSyncStore';

/**
 * Where a sync writes.
 *
 * @internal
 */
export interface SyncStores {
  aliases: AliasStore;
  digests: DigestStore;
  events: EventStore;
  models: ModelSyncStore;
  runs: SourceRunStore;
  sources: SourceStore;
  versions: VersionSyncStore;
  /** Runs writes that belong together. */
  transaction<T>(
    writes: (transaction: DatabaseTransaction) => Promise<T>,
  ): Promise<T>;
}

/** Actor of events a sync writes. @internal */
export const SYNC_ACTOR = 'system:inventory-sync';
