import type {
  InventoryModel,
  InventoryWrite,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { DigestWrite } from '../database/models/ModelDigest';
import type { StoredModel } from '../database/models/StoredModel';
import type { SourceState } from './SourceDirectory';

/**
 * A stored model in the words of the contract.
 *
 * @internal
 */
export function toModelAnswer(
  model: StoredModel,
  sources: ReadonlyMap<string, SourceState>,
  /** User entity refs by login. */
  people: ReadonlyMap<string, string>,
): InventoryModel {
  const { digest } = model;
  return {
    id: model.id,
    source: sources.get(model.sourceId)?.reference ?? {
      id: model.sourceId,
      type: 'unknown',
      title: model.sourceId,
      status: 'removed',
      sample: false,
    },
    externalId: model.externalId,
    name: model.name,
    description: model.description,
    url: model.url,
    entityRef: model.entityRef,
    registration: model.claimedRef ? 'descriptor' : 'provider',
    conflictingEntityRefs: model.conflictingRefs,
    tags: model.tags,
    owners: model.owners,
    aliases: digest?.aliases ?? [],
    latestVersion: digest?.latest,
    productionVersion: digest?.production,
    candidateVersion: digest?.candidate,
    versionCount: model.versionCount,
    modelType: digest?.modelType,
    framework: digest?.framework,
    keyMetrics: digest?.keyMetrics,
    lastDataScienceWrite: toWrite(digest?.lastDataScienceWrite, model, people),
    lastEngineeringWrite: toWrite(digest?.lastEngineeringWrite, model, people),
    createdAt: model.createdAt,
    updatedAt: model.updatedAt,
    firstSeenAt: model.firstSeenAt,
    changedAt: model.changedAt,
    state: model.state,
  };
}

function toWrite(
  write: DigestWrite | undefined,
  model: StoredModel,
  people: ReadonlyMap<string, string>,
): InventoryWrite | undefined {
  if (!write) return undefined;
  // Registries do not say when an alias was set; at the first look it may have been there for long.
  const isFirstSight =
    write.what !== 'version' && write.at === model.firstSeenAt;
  return {
    ...write,
    byRef: people.get(write.by ?? ''),
    ...(isFirstSight && { isFirstSight }),
  };
}
