import type { KnownVersion } from '../database/versions/VersionSyncStore';
import { isPlausibleAbsence } from './isPlausibleAbsence';
import type { SourceHealth } from './SourceHealth';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';
import type { VersionPassResult } from './VersionPass';

const toId = (version: KnownVersion) => version.id;

/**
 * Draws the consequence of versions a complete listing lacks, by the rule for models: once makes absent, twice in a
 * row removes, and too many of the source's versions at once remove nothing and are in doubt.
 *
 * @internal
 */
export async function reconcileVersions(options: {
  stores: SyncStores;
  health: SourceHealth;
  sourceId: string;
  pass: VersionPassResult;
  isSweep: boolean;
  /** Versions the source has in the database. */
  storedCount: number;
  /** ISO 8601. */
  at: string;
}): Promise<{
  /** Other versions are absent than before. */
  isChanged: boolean;
  /** In words, what of the source is in doubt. */
  doubts: string[];
}> {
  const { stores, health, sourceId, pass, isSweep, storedCount, at } = options;
  const { missing } = pass;
  const isBelieved =
    !missing.some(version => version.doubted) &&
    isPlausibleAbsence({
      stored: storedCount,
      // That a few models have no versions any more is no sign of an empty registry.
      listed: isSweep ? pass.listed : Math.max(pass.listed, 1),
      missing: missing.length,
    });
  const absent = isBelieved ? missing.filter(version => !version.absent) : [];
  const removed = isBelieved ? missing.filter(version => version.absent) : [];
  const doubted = isBelieved ? [] : missing.filter(each => !each.doubted);
  const doubts = await stores.transaction(async transaction => {
    await stores.versions.setAbsent(transaction, absent.map(toId), at);
    await stores.versions.setDoubted(transaction, doubted.map(toId), at);
    await removeVersions({ stores, transaction, versions: removed, at });
    return health.update(transaction, {
      sourceId,
      isDoubtChanged: doubted.length > 0,
      at,
    });
  });
  for (const version of removed) {
    const tally = pass.tallies.get(version.modelId);
    if (!tally) continue;
    tally.isChanged = true;
    // Removed for good: nothing is missing any more, unless something else of the model is.
    tally.isIncomplete = absent.some(
      ({ modelId }) => modelId === version.modelId,
    );
  }
  return {
    isChanged: absent.length + doubted.length + removed.length > 0,
    doubts,
  };
}

/**
 * Removes versions and says so in the history.
 *
 * @internal
 */
export async function removeVersions(options: {
  stores: Pick<SyncStores, 'versions' | 'events'>;
  transaction: Parameters<SyncStores['versions']['setRemoved']>[0];
  versions: readonly KnownVersion[];
  /** ISO 8601. */
  at: string;
  /** Who decided it; the sync itself when absent. */
  actor?: string;
}): Promise<void> {
  const { stores, transaction, versions, at, actor = SYNC_ACTOR } = options;
  await stores.versions.setRemoved(transaction, versions.map(toId), at);
  await stores.events.append(
    transaction,
    versions.map(version => ({
      at,
      type: 'version.removed',
      subject: `model:${version.modelId}`,
      actor,
      version: version.label,
    })),
  );
}
