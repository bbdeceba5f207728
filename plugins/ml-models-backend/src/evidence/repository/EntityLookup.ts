import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Entities of the catalog by their refs, in the plugin's own name.
 *
 * @internal
 */
export class EntityLookup {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  private constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): EntityLookup {
    return new EntityLookup(options);
  }

  /** In the order of the refs; throws when the catalog does not answer. */
  async findAll(refs: readonly string[]): Promise<(Entity | undefined)[]> {
    if (refs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...refs] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items;
  }
}
