import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import type { VisibleEntities } from '../catalog/CatalogVisibility';
import type { ModelStore } from '../database/models/ModelStore';
import type { VersionStore } from '../database/versions/VersionStore';
import type { SourceState } from './SourceDirectory';

/** Names shown of what confirming would remove. */
const NAMES_SHOWN = 100;
/** Names looked through for those a caller may see, which are a question to the catalog. */
const NAMES_READ = 1000;

/**
 * What a source has, removed models left out.
 *
 * @internal
 */
export interface SourceCounts {
  models: number;
  versions: number;
  /** Models in doubt. */
  doubted: number;
}

/**
 * What confirming would remove of a source: what is in doubt, or everything once it is configured no longer. The names
 * follow the catalog, the counts are the same for everybody.
 *
 * @internal
 */
export async function readAbsence(
  stores: { models: ModelStore; versions: VersionStore },
  source: {
    state: Pick<SourceState, 'settings' | 'stored'>;
    counts: SourceCounts;
    visible: VisibleEntities;
  },
): Promise<
  Pick<
    InventorySource,
    'absentModels' | 'absentCount' | 'absentVersions' | 'absentVersionCount'
  >
> {
  const { counts, visible } = source;
  const { settings, stored } = source.state;
  const which = settings ? 'doubted' : 'all';
  const absentCount = settings ? counts.doubted : counts.models;
  const limit = visible.isUnlimited ? NAMES_SHOWN : NAMES_READ;
  const [models, versions] = await Promise.all([
    absentCount > 0 ? stores.models.listNames(stored.id, which, limit) : [],
    settings && stored.degradedSince
      ? stores.versions.countDoubted(stored.id)
      : [],
  ]);
  const going = await onlyVisible(models, visible);
  const losing = await onlyVisible(versions.slice(0, limit), visible);
  return {
    absentModels: going.map(({ name }) => name),
    absentCount,
    absentVersions: losing.map(item => ({
      model: item.name,
      count: item.versions,
    })),
    absentVersionCount: versions.reduce((sum, item) => sum + item.versions, 0),
  };
}

async function onlyVisible<T extends { entityRef: string }>(
  items: T[],
  visible: VisibleEntities,
): Promise<T[]> {
  if (items.length === 0) return items;
  const refs = await visible.select(items.map(item => item.entityRef));
  return items.filter(item => refs.has(item.entityRef)).slice(0, NAMES_SHOWN);
}
