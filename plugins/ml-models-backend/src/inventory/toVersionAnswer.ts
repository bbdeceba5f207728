import type { InventoryVersion } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredModel } from '../database/models/StoredModel';
import type { StoredVersion } from '../database/versions/StoredVersion';
import { pickMetrics } from '../sync/toDigest';

/**
 * A stored version in the words of the contract.
 *
 * @internal
 */
export function toVersionAnswer(
  version: StoredVersion,
  model: StoredModel,
  /** User entity refs by login. */
  people: ReadonlyMap<string, string>,
): InventoryVersion {
  const { digest } = model;
  return {
    id: version.id,
    modelId: version.modelId,
    label: version.label,
    status: version.status,
    statusMessage: version.statusMessage,
    aliases: (digest?.aliases ?? [])
      .filter(alias => alias.version === version.label)
      .map(alias => alias.alias),
    author: version.author,
    authorRef: people.get(version.author ?? ''),
    description: version.description,
    tags: version.tags,
    keyMetrics: pickMetrics(version.metrics, digest?.keyMetricNames ?? []),
    createdAt: version.createdAt,
    updatedAt: version.updatedAt,
    removedAt: version.removedAt,
    modelType: version.modelType,
    framework: version.framework,
    artifactUri: version.artifactUri,
    url: version.url,
    run: version.run,
    code: version.code,
  };
}
