import { inChunks } from '../database/inChunks';
import type {
  KnownDigest,
  ModelDigestUpdate,
} from '../database/models/DigestStore';
import type { StoredAlias } from '../database/aliases/AliasStore';
import type { DigestRules } from './DigestRules';
import type { ModelInSync } from './ModelInSync';
import type { SyncProgress } from './SyncProgress';
import type { SyncStores } from './SyncStores';
import { toDigest } from './toDigest';
import type { VersionTally } from './VersionTally';

/**
 * Makes the digests of the models anew whose versions or aliases changed, and notes whose versions have to be listed
 * again: a model whose listing lacked a version keeps its digest until the next listing agrees.
 *
 * @internal
 */
export async function updateDigests(options: {
  stores: SyncStores;
  models: readonly ModelInSync[];
  tallies: ReadonlyMap<string, VersionTally>;
  rules: DigestRules;
  /** Takes what was written, also when a later write fails; models that are new to us are left out. */
  progress: Pick<SyncProgress, 'changed' | 'labelsChanged'>;
  /** ISO 8601. */
  at: string;
}): Promise<{
  /** Models whose versions have to be listed again at the next sync. */
  due: number;
}> {
  const { stores, tallies, rules, progress, at } = options;
  const affected = options.models.filter(model => {
    const tally = tallies.get(model.id);
    if (!tally) return false;
    return model.versionsDue || tally.isChanged || tally.isIncomplete;
  });
  let dueCount = 0;
  for (const models of inChunks(affected)) {
    const byId = new Map(models.map(model => [model.id, model]));
    const { digests, aliases } = await loadKnown(stores, models);
    const updates: ModelDigestUpdate[] = [];
    const changed: string[] = [];
    const labelsChanged: string[] = [];
    const listings: Array<{ id: string; due: boolean }> = [];
    for (const known of digests) {
      const model = byId.get(known.id);
      const tally = tallies.get(known.id);
      if (!model || !tally) continue;
      const due = tally.isIncomplete || tally.isSettling;
      if (due) dueCount += 1;
      const update = tally.isIncomplete
        ? undefined
        : toUpdate({
            known,
            tally,
            aliases: aliases.get(known.id) ?? [],
            rules,
            due,
          });
      if (!update) {
        const isNews = due !== model.versionsDue || !model.versionsKnown;
        if (isNews) listings.push({ id: known.id, due });
        continue;
      }
      updates.push(update);
      if (model.createdAt) continue;
      changed.push(model.id);
      if (update.isSummaryChanged && model.versionsKnown) {
        labelsChanged.push(model.entityRef);
      }
    }
    if (updates.length + listings.length === 0) continue;
    await stores.transaction(async transaction => {
      await stores.digests.update(transaction, updates, at);
      await stores.digests.setVersionsListed(transaction, listings);
    });
    changed.forEach(id => progress.changed.add(id));
    progress.labelsChanged.push(...labelsChanged);
  }
  return { due: dueCount };
}

/** Of models this run has stored, everything is known without a look at the database. */
async function loadKnown(
  stores: SyncStores,
  models: readonly ModelInSync[],
): Promise<{ digests: KnownDigest[]; aliases: Map<string, StoredAlias[]> }> {
  const ids = models.filter(model => !model.createdAt).map(model => model.id);
  const digests = await stores.digests.load(ids);
  const aliases = await stores.aliases.loadCurrent(ids);
  for (const { id, createdAt, aliases: listed } of models) {
    if (!createdAt) continue;
    digests.push({ id, versionCount: 0 });
    aliases.set(
      id,
      Object.keys(listed)
        .sort()
        .map(alias => ({ alias, version: listed[alias], since: createdAt })),
    );
  }
  return { digests, aliases };
}

function toUpdate(options: {
  known: KnownDigest;
  tally: VersionTally;
  aliases: readonly StoredAlias[];
  rules: DigestRules;
  due: boolean;
}): ModelDigestUpdate | undefined {
  const { known, tally, aliases, rules, due } = options;
  const digest = toDigest({
    tally,
    aliases,
    previous: known.digest ? JSON.parse(known.digest) : undefined,
    tagEdit: known.tagEditedAt
      ? { at: known.tagEditedAt, key: known.tagEditedKey }
      : undefined,
    rules,
  });
  const versionCount = tally.seen.size;
  const isSame =
    JSON.stringify(digest) === known.digest &&
    versionCount === known.versionCount;
  if (isSame) return undefined;
  const latestVersion = digest.latest?.label;
  const productionVersion = digest.production?.label;
  return {
    id: known.id,
    digest,
    versionCount,
    latestVersion,
    productionVersion,
    isSummaryChanged:
      latestVersion !== known.latestVersion ||
      productionVersion !== known.productionVersion,
    versionsDue: due,
  };
}
