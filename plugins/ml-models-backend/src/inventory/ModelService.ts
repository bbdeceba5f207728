import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type {
  InventoryModel,
  InventoryModelPage,
  InventoryModelsByRefs,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  CatalogVisibility,
  VisibleEntities,
} from '../catalog/CatalogVisibility';
import type { ModelStore } from '../database/models/ModelStore';
import type { StoredModel } from '../database/models/StoredModel';
import type { VisiblePeople } from '../people/VisiblePeople';
import type { SourceDirectory, SourceState } from './SourceDirectory';
import { toModelAnswer } from './toModelAnswer';

/** Position in the list of models. @internal */
export interface ModelPosition {
  name: string;
  id: string;
}

/** A caller who may see little gets a short page rather than a slow one. */
const PAGES_READ_PER_ANSWER = 10;

/**
 * Registered models, as far as a caller may see the entities that stand for them.
 *
 * @internal
 */
export class ModelService {
  readonly #models: ModelStore;
  readonly #people: VisiblePeople;
  readonly #sources: SourceDirectory;
  readonly #visibility: CatalogVisibility;

  private constructor(options: {
    models: ModelStore;
    people: VisiblePeople;
    sources: SourceDirectory;
    visibility: CatalogVisibility;
  }) {
    this.#models = options.models;
    this.#people = options.people;
    this.#sources = options.sources;
    this.#visibility = options.visibility;
  }

  static create(options: {
    models: ModelStore;
    people: VisiblePeople;
    sources: SourceDirectory;
    visibility: CatalogVisibility;
  }): ModelService {
    return new ModelService(options);
  }

  /** A page in the order of names, and where the next one begins. */
  async list(
    query: {
      sourceId?: string;
      search?: string;
      after?: ModelPosition;
      limit: number;
    },
    credentials: BackstageCredentials,
  ): Promise<{ items: InventoryModelPage['items']; next?: ModelPosition }> {
    const visible = await this.#visibility.of(credentials);
    const found: StoredModel[] = [];
    let { after } = query;
    let hasMore = true;
    for (let read = 0; hasMore && read < PAGES_READ_PER_ANSWER; read++) {
      const limit = query.limit - found.length;
      const page = await this.#models.list({ ...query, after, limit });
      found.push(...(await onlyVisible(page, visible)));
      hasMore = page.length === limit;
      after = page.at(-1) ?? after;
      if (found.length === query.limit) break;
    }
    return {
      items: await this.#answer(found, credentials),
      next: hasMore && after ? { name: after.name, id: after.id } : undefined,
    };
  }

  /** One answer per ref, in its order; null where nothing is known or the caller may not see it. */
  async findByRefs(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<InventoryModelsByRefs['items']> {
    const wanted = refs.map(ref => ref.toLocaleLowerCase('en-US'));
    const [visible, models, sources] = await Promise.all([
      this.#visibility.of(credentials),
      this.#models.findByEntityRefs([...new Set(wanted)]),
      this.#sources.read(),
    ]);
    const found = await onlyVisible(models, visible);
    const byRef = new Map<string, InventoryModel>();
    for (const answer of await this.#answer(found, credentials, sources)) {
      if (!byRef.has(answer.entityRef)) byRef.set(answer.entityRef, answer);
    }
    return wanted.map(ref => byRef.get(ref) ?? null);
  }

  async findByEntity(
    entity: { kind: string; namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<InventoryModel> {
    const ref = stringifyEntityRef(entity);
    const [model] = await this.findByRefs([ref], credentials);
    if (!model) throw new NotFoundError(`No registered model for '${ref}'`);
    return model;
  }

  async find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<InventoryModel> {
    const model = await this.findStored(id, credentials);
    const [answer] = await this.#answer([model], credentials);
    return answer;
  }

  /** The stored model; `NotFoundError` when there is none or the caller may not see it. */
  async findStored(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<StoredModel> {
    const [model] = await this.selectStored([id], credentials);
    if (!model) throw new NotFoundError(`No model with id '${id}'`);
    return model;
  }

  async #answer(
    models: readonly StoredModel[],
    credentials: BackstageCredentials,
    known?: ReadonlyMap<string, SourceState>,
  ): Promise<InventoryModel[]> {
    const [sources, people] = await Promise.all([
      known ?? this.#sources.read(),
      this.#people.find(
        models.map(({ digest }) => digest?.lastDataScienceWrite?.by),
        credentials,
      ),
    ]);
    return models.map(model => toModelAnswer(model, sources, people));
  }

  /** Those of the models that exist and that the caller may see. */
  async selectStored(
    ids: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<StoredModel[]> {
    const [visible, models] = await Promise.all([
      this.#visibility.of(credentials),
      this.#models.findByIds(ids),
    ]);
    return onlyVisible(models, visible);
  }
}

async function onlyVisible(
  models: StoredModel[],
  visible: VisibleEntities,
): Promise<StoredModel[]> {
  if (visible.isUnlimited || models.length === 0) return models;
  const refs = await visible.select(models.map(model => model.entityRef));
  return models.filter(model => refs.has(model.entityRef));
}
