import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  DERIVED_LABELS,
  isMlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ModelSummaries } from './ModelSummaries';
import { toRiskTierLabel } from './toRiskTierLabel';
import { toSummaryLabels } from './toSummaryLabels';

/** Key in the processor cache of an entity: the labels as last stamped. */
const CACHE_KEY = 'labels';

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: Record<string, string>, other: Record<string, string>) {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => one[key] === other[key])
  );
}

/**
 * Stamps the derived labels on `MlModel` entities at every processing and removes what a descriptor says under their
 * names, so that nobody can forge them.
 */
export class SummaryLabelsProcessor implements CatalogProcessor {
  readonly #summaries: Pick<ModelSummaries, 'get'> | undefined;

  static create(options: {
    /** Undefined when no labels of the inventory are wanted: forged ones are removed all the same. */
    summaries: Pick<ModelSummaries, 'get'> | undefined;
  }): SummaryLabelsProcessor {
    return new SummaryLabelsProcessor(options);
  }

  private constructor(options: {
    summaries: Pick<ModelSummaries, 'get'> | undefined;
  }) {
    this.#summaries = options.summaries;
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#CatalogProcessor.getProcessorName} */
  getProcessorName(): string {
    return 'MlModelSummaryLabelsProcessor';
  }

  /** The entity with the derived labels, everything else as it was. */
  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isMlModelEntity(entity)) return entity;
    const { labels: declared = {}, ...metadata } = entity.metadata;
    // Something else than labels, be it only a line without any, is for the catalog's own check to refuse.
    if (!isObject(declared)) return entity;
    const others = Object.entries(declared).filter(
      ([name]) => !DERIVED_LABELS.includes(name),
    );
    const labels = {
      ...Object.fromEntries(others),
      ...(await this.#labelsOf(entity, cache)),
      ...toRiskTierLabel(entity),
    };
    return {
      ...entity,
      metadata: { ...metadata, labels },
    };
  }

  async #labelsOf(
    entity: Entity,
    cache: CatalogProcessorCache,
  ): Promise<Record<string, string>> {
    if (!this.#summaries) return {};
    const answer = await this.#summaries.get(stringifyEntityRef(entity));
    const last = (await cache.get<Record<string, string>>(CACHE_KEY)) ?? {};
    if (!answer.known) return last;
    const labels = toSummaryLabels(answer.summary);
    // The cache is a row in the database: written only when it says something else.
    if (!isSame(labels, last)) await cache.set(CACHE_KEY, labels);
    return labels;
  }
}
