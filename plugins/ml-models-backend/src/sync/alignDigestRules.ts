import { canonicalJson } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredSource } from '../database/sources/SourceStore';
import type { DigestRules } from './DigestRules';
import type { SyncStores } from './SyncStores';

/**
 * Makes key metrics and the digests of a source's models anew when the settings are others than last time. Answers
 * whether they were.
 *
 * @internal
 */
export async function alignDigestRules(options: {
  stores: SyncStores;
  source: StoredSource;
  rules: DigestRules;
}): Promise<boolean> {
  const { stores, source } = options;
  const rules = canonicalJson(options.rules);
  if (source.digestRules === rules) return false;
  await stores.versions.alignKeyMetrics(options.rules.keyMetrics);
  await stores.transaction(transaction =>
    stores.digests.setVersionsDue(transaction, { sourceId: source.id }),
  );
  await stores.sources.setDigestRules(source.id, rules);
  return true;
}
