import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  isMlModelEntity,
  type ModelRepositoryChecks,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { CatalogVisibility } from '../../catalog/CatalogVisibility';
import type { ModelStore } from '../../database/models/ModelStore';
import type { VersionStore } from '../../database/versions/VersionStore';
import type { EntityLookup } from '../repository/EntityLookup';
import type { RepositoryChecksReader } from './RepositoryChecksReader';

/** However many people look at a page, its hosts are asked once in this time. */
const KEPT_MILLISECONDS = 60_000;
const MOST_KEPT = 500;

/**
 * What the repositories of a model say about themselves, for those who may see the model.
 *
 * @internal
 */
export class RepositoryChecksService {
  readonly #kept = new Map<
    string,
    { at: number; answer: Promise<ModelRepositoryChecks> }
  >();
  readonly #options: RepositoryChecksServiceOptions;

  private constructor(options: RepositoryChecksServiceOptions) {
    this.#options = options;
  }

  static create(
    options: RepositoryChecksServiceOptions,
  ): RepositoryChecksService {
    return new RepositoryChecksService(options);
  }

  /** `NotFoundError` when there is no such model or the caller may not see it. */
  async read(
    entity: { kind: string; namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<ModelRepositoryChecks> {
    const ref = stringifyEntityRef(entity);
    const visible = await this.#options.visibility.of(credentials);
    if (!(await visible.select([ref])).has(ref)) throw unknown(ref);
    const now = this.#options.now();
    const known = this.#kept.get(ref);
    if (known && now.getTime() - known.at < KEPT_MILLISECONDS) {
      return await known.answer;
    }
    const answer = this.#ask(ref, now);
    this.#kept.delete(ref);
    this.#kept.set(ref, { at: now.getTime(), answer });
    // What failed is asked again at once.
    answer.catch(() => this.#kept.delete(ref));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return await answer;
  }

  async #ask(ref: string, now: Date): Promise<ModelRepositoryChecks> {
    const { entities, models, reader, versions } = this.#options;
    const [entity] = await entities.findAll([ref]);
    if (!entity || !isMlModelEntity(entity)) throw unknown(ref);
    const [model] = await models.findByEntityRefs([ref]);
    const newest =
      model && (await versions.findNewestReady([model.id])).get(model.id);
    const items = await reader.read(
      entity,
      newest && { label: newest.label, commit: newest.code?.commit },
    );
    return { readAt: now.toISOString(), items };
  }
}

interface RepositoryChecksServiceOptions {
  entities: EntityLookup;
  models: ModelStore;
  now(): Date;
  reader: RepositoryChecksReader;
  versions: VersionStore;
  visibility: CatalogVisibility;
}

function unknown(ref: string): NotFoundError {
  return new NotFoundError(`The catalog shows no model '${ref}'`);
}
