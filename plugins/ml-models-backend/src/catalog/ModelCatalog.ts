import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { PROVIDER_LOCATION_TYPE } from '@baton-ml/backstage-plugin-ml-models-common';
import { inChunks } from '../database/inChunks';

/**
 * A descriptor in the catalog and the registered model it names, if it names one.
 *
 * @internal
 */
export interface ModelDescriptor {
  entityRef: string;
  registry?: { sourceId: string; externalId: string };
}

/** Descriptors per page: a page stays under a megabyte with the few fields that are asked for. */
const PAGE_SIZE = 1000;
/** Refreshes that are asked for at the same time. */
const REFRESHES_AT_ONCE = 5;

const PROVIDER_PREFIX = `${PROVIDER_LOCATION_TYPE}:`;

/**
 * What this plugin asks the catalog in its own name.
 *
 * @internal
 */
export class ModelCatalog {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
  }

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
  }): ModelCatalog {
    return new ModelCatalog(options);
  }

  /**
   * Every `MlModel` entity that the provider did not make. The catalog leaves the provider's out, so the cost does not
   * grow with the inventory.
   */
  async listDescriptors(): Promise<ModelDescriptor[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const fields = [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
      'spec.registry',
    ];
    const descriptors: ModelDescriptor[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE_SIZE }
          : {
              fields,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
              query: {
                $all: [
                  { kind: 'MlModel' },
                  {
                    $not: {
                      [`metadata.annotations.${ANNOTATION_LOCATION}`]: {
                        $hasPrefix: PROVIDER_PREFIX,
                      },
                    },
                  },
                ],
              },
            },
        { credentials },
      );
      // Asked again here, because the catalog does not index values of more than 200 characters.
      const foreign = page.items.filter(entity => !isProvided(entity));
      descriptors.push(...foreign.map(toDescriptor));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return descriptors;
  }

  /** Which of the refs are entities that the provider did not make. */
  async findForeignRefs(refs: readonly string[]): Promise<Set<string>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const foreign = new Set<string>();
    for (const chunk of inChunks(refs)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: chunk, fields: ['kind', 'metadata.annotations'] },
        { credentials },
      );
      for (const [index, entity] of items.entries()) {
        if (entity && !isProvided(entity)) foreign.add(chunk[index]);
      }
    }
    return foreign;
  }

  /** Asks the catalog to process these entities soon. What fails is left to the catalog's own loop. */
  async refresh(refs: readonly string[]): Promise<void> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    for (const chunk of inChunks(refs, REFRESHES_AT_ONCE)) {
      await Promise.all(
        chunk.map(ref =>
          this.#catalog
            .refreshEntity(ref, { credentials })
            .catch(error =>
              this.#logger.debug(`The catalog did not refresh ${ref}`, error),
            ),
        ),
      );
    }
  }
}

function isProvided(entity: Entity): boolean {
  const location = entity.metadata?.annotations?.[ANNOTATION_LOCATION];
  return location?.startsWith(PROVIDER_PREFIX) ?? false;
}

function toDescriptor(entity: Entity): ModelDescriptor {
  const registry = entity.spec?.registry as
    | { instance?: unknown; model?: unknown }
    | undefined;
  const { instance, model } = registry ?? {};
  return {
    entityRef: stringifyEntityRef(entity),
    registry:
      typeof instance === 'string' && typeof model === 'string'
        ? { sourceId: instance, externalId: model }
        : undefined,
  };
}
