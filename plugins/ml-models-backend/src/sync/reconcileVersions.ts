import type { KnownVersion } from '../database/versions/VersionSyncStore';
import { isPlausibleAbsence } from './isPlausibleAbsence';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';
import type { VersionPassResult } from './VersionPass';

const toId = (version: KnownVersion) => version.id;

/**
 * Draws the consequence of versions a complete listing lacks, by the rule for models: once makes absent, twice in a
 * row removes, and too many of the source's versions at once remove nothing.
 *
 * @internal
 */
export async function reconcileVersions(options: {
  stores: SyncStores;
  pass: VersionPassResult;
  isSweep: boolean;
  /** Versions the source has in the database. */
  storedCount: number;
  /** ISO 8601. */
  at: string;
}): Promise<{
  /** Other versions are absent than before. */
  isChanged: boolean;
  /** In words, when too much is missing to be believed. */
  doubt?: string;
}> {
  const { stores, pass, isSweep, storedCount, at } = options;
  const { missing } = pass;
  const isPlausible = isPlausibleAbsence({
    stored: storedCount,
    // That a few models have no versions any more is no sign of an empty registry.
    listed: isSweep ? pass.listed : Math.max(pass.listed, 1),
    missing: missing.length,
  });
  const absent = missing.filter(version => !version.absent);
  const removed = isPlausible ? missing.filter(version => version.absent) : [];
  if (absent.length + removed.length > 0) {
    await stores.transaction(async transaction => {
      await stores.versions.setAbsent(transaction, absent.map(toId), at);
      await removeVersions({ stores, transaction, versions: removed, at });
    });
  }
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
    isChanged: absent.length + removed.length > 0,
    doubt: isPlausible
      ? undefined
      : `${missing.length} of ${storedCount} versions are missing from the newest complete listing`,
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
