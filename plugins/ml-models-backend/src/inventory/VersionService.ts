import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  AliasHistory,
  ComparedValue,
  InventoryVersionDetails,
  InventoryVersionPage,
  MetricHistory,
  VersionComparison,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { AliasStore } from '../database/aliases/AliasStore';
import type { StoredModel } from '../database/models/StoredModel';
import type { StoredVersion } from '../database/versions/StoredVersion';
import type { VersionStore } from '../database/versions/VersionStore';
import type { VisiblePeople } from '../people/VisiblePeople';
import type { ModelService } from './ModelService';
import { toVersionAnswer } from './toVersionAnswer';
import type { VersionDetailsService } from './VersionDetailsService';

const FEWEST_COMPARED = 2;
const MOST_COMPARED = 6;
/** Points of a chart; more cannot be told apart on a screen. */
const MOST_POINTS = 500;

/**
 * Versions, their metrics and the aliases that point to them, as far as a caller may see their models.
 *
 * @internal
 */
export class VersionService {
  readonly #aliases: AliasStore;
  readonly #details: VersionDetailsService;
  readonly #models: ModelService;
  readonly #people: VisiblePeople;
  readonly #versions: VersionStore;

  private constructor(options: VersionServiceOptions) {
    this.#aliases = options.aliases;
    this.#details = options.details;
    this.#models = options.models;
    this.#people = options.people;
    this.#versions = options.versions;
  }

  static create(options: VersionServiceOptions): VersionService {
    return new VersionService(options);
  }

  /** A page, and where the next one begins. */
  async list(
    modelId: string,
    query: {
      order: 'newest' | 'oldest';
      status?: StoredVersion['status'];
      afterOrderKey?: string;
      limit: number;
    },
    credentials: BackstageCredentials,
  ): Promise<{
    page: Omit<InventoryVersionPage, 'nextCursor'>;
    nextOrderKey?: string;
  }> {
    const model = await this.#models.findStored(modelId, credentials);
    const [versions, totalCount] = await Promise.all([
      this.#versions.list(model.id, query),
      this.#versions.count(model.id, query.status),
    ]);
    const people = await this.#people.find(
      versions.map(({ author }) => author),
      credentials,
    );
    return {
      page: {
        items: versions.map(version => toVersionAnswer(version, model, people)),
        totalCount,
        keyMetricNames: model.digest?.keyMetricNames ?? [],
      },
      nextOrderKey:
        versions.length === query.limit ? versions.at(-1)?.orderKey : undefined,
    };
  }

  /** One version with everything known of it; what a listing does not carry is read from the registry. */
  async find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<InventoryVersionDetails> {
    const version = await this.#versions.findById(id);
    const [model] = version
      ? await this.#models.selectStored([version.modelId], credentials)
      : [];
    if (!version || !model)
      throw new NotFoundError(`No version with id '${id}'`);
    const [details, people] = await Promise.all([
      this.#details.read(model, version),
      this.#people.find([version.author], credentials),
    ]);
    return {
      ...toVersionAnswer(version, model, people),
      metrics: version.metrics,
      params: version.params,
      ...details,
    };
  }

  /** Two to six versions side by side, in the order of the ids. */
  async compare(
    ids: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<VersionComparison> {
    const wanted = [...new Set(ids)];
    if (wanted.length < FEWEST_COMPARED || wanted.length > MOST_COMPARED) {
      throw new InputError(
        `Query parameter 'ids' names ${wanted.length} different versions, expected ${FEWEST_COMPARED} to ${MOST_COMPARED} separated by commas`,
      );
    }
    const versions = await this.#versions.findByIds(wanted);
    const models = new Map<string, StoredModel>(
      (
        await this.#models.selectStored(
          [...new Set(versions.map(version => version.modelId))],
          credentials,
        )
      ).map(model => [model.id, model]),
    );
    const shown = versions.filter(version => models.has(version.modelId));
    const missing = wanted.find(
      id =>
        !shown.some(version => version.id === id.toLocaleLowerCase('en-US')),
    );
    if (missing) throw new NotFoundError(`No version with id '${missing}'`);
    const people = await this.#people.find(
      shown.map(({ author }) => author),
      credentials,
    );
    return {
      versions: shown.map(version =>
        toVersionAnswer(version, models.get(version.modelId)!, people),
      ),
      metrics: compareValues(shown.map(version => version.metrics)),
      params: compareValues(shown.map(version => version.params)),
    };
  }

  /** One metric over the versions of a model; the first key metric when none is named. */
  async listMetric(
    modelId: string,
    key: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<MetricHistory> {
    const { id, digest } = await this.#models.findStored(modelId, credentials);
    const availableKeys = digest?.metricNames ?? [];
    const chosen = key ?? digest?.keyMetricNames[0] ?? availableKeys[0] ?? '';
    const points = chosen
      ? await this.#versions.listMetricPoints(id, chosen, MOST_POINTS)
      : [];
    return { key: chosen, points, availableKeys };
  }

  async listAliases(
    modelId: string,
    query: { alias?: string; at?: string },
    credentials: BackstageCredentials,
  ): Promise<AliasHistory> {
    const { id } = await this.#models.findStored(modelId, credentials);
    return { items: await this.#aliases.listHistory(id, query) };
  }
}

interface VersionServiceOptions {
  aliases: AliasStore;
  details: VersionDetailsService;
  models: ModelService;
  people: VisiblePeople;
  versions: VersionStore;
}

function compareValues(
  documents: ReadonlyArray<Record<string, number | string>>,
): ComparedValue[] {
  const keys = new Set(documents.flatMap(document => Object.keys(document)));
  return [...keys].sort().map(key => {
    const values = documents.map(document =>
      Object.hasOwn(document, key) ? document[key] : null,
    );
    return { key, values, differs: new Set(values).size > 1 };
  });
}
