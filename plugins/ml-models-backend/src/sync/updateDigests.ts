import { inChunks } from '../database/inChunks';
import type {
  KnownDigest,
  ModelDigestUpdate,
} from '../database/models/DigestStore';
import type { StoredAlias } from '../database/aliases/AliasStore';
import type { DigestRules } from './DigestRules';
import type { ModelInSync } from './ModelInSync';
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
  /** ISO 8601. */
  at: string;
}): Promise<{
  /** Known models whose digest is another one now. */
  changed: string[];
  /** Entities whose label values are other ones now; those of models that are new to us are left out. */
  labelsChanged: string[];
  /** Models whose versions have to be listed again at the next sync. */
  due: number;
}> {
  const { stores, tallies, rules, at } = options;
  const affected = options.models.filter(model => {
    const tally = tallies.get(model.id);
    return tally && (model.versionsDue || tally.isChanged);
  });
  const changed: string[] = [];
  const labelsChanged: string[] = [];
  let dueCount = 0;
  for (const models of inChunks(affected)) {
    const byId = new Map(models.map(model => [model.id, model]));
    const ids = [...byId.keys()];
    const digests = await stores.digests.load(ids);
    const aliases = await stores.aliases.loadCurrent(ids);
    const updates: ModelDigestUpdate[] = [];
    const listings: Array<{ id: string; due: boolean }> = [];
    for (const known of digests) {
      const model = byId.get(known.id);
      const tally = tallies.get(known.id);
      if (!model || !tally) continue;
      const due = tally.isIncomplete || tally.isSettling;
      if (due) dueCount += 1;
      if (due !== model.versionsDue || !model.versionsKnown) {
        listings.push({ id: known.id, due });
      }
      if (tally.isIncomplete) continue;
      const update = toUpdate(known, tally, aliases.get(known.id) ?? [], rules);
      if (!update) continue;
      updates.push(update);
      if (model.isNew) continue;
      changed.push(model.id);
      if (update.summaryChanged && model.versionsKnown) {
        labelsChanged.push(model.entityRef);
      }
    }
    if (updates.length + listings.length === 0) continue;
    await stores.transaction(async transaction => {
      await stores.digests.update(transaction, updates, at);
      await stores.digests.setVersionsListed(transaction, listings);
    });
  }
  return { changed, labelsChanged, due: dueCount };
}

function toUpdate(
  known: KnownDigest,
  tally: VersionTally,
  aliases: readonly StoredAlias[],
  rules: DigestRules,
): ModelDigestUpdate | undefined {
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
  const latestVersion = digest.latest?.label;
  const productionVersion = digest.production?.label;
  const isSame =
    JSON.stringify(digest) === known.digest &&
    versionCount === known.versionCount;
  if (isSame) return undefined;
  return {
    id: known.id,
    digest,
    versionCount,
    latestVersion,
    productionVersion,
    summaryChanged:
      latestVersion !== known.latestVersion ||
      productionVersion !== known.productionVersion,
  };
}
