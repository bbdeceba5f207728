import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { inChunks } from '../database/inChunks';
import { isRestrictedService } from './isRestrictedService';
import type { ReadDecisions } from './ReadDecisions';

/**
 * What one caller may see, decided once per request.
 *
 * @internal
 */
export interface VisibleEntities {
  /** Nothing has to be left out. */
  isUnlimited: boolean;
  /** Which of the refs the caller may see. */
  select(refs: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Follows the catalog: a model is shown to those who may read the entity that stands for it.
 *
 * @internal
 */
export class CatalogVisibility {
  readonly #catalog: CatalogService;
  readonly #decisions: ReadDecisions;

  private constructor(options: {
    catalog: CatalogService;
    decisions: ReadDecisions;
  }) {
    this.#catalog = options.catalog;
    this.#decisions = options.decisions;
  }

  static create(options: {
    catalog: CatalogService;
    decisions: ReadDecisions;
  }): CatalogVisibility {
    return new CatalogVisibility(options);
  }

  /**
   * Asks for the decision. A conditional one is not translated into a query, since its rules are the catalog's: the
   * catalog itself is asked for the refs of a page.
   */
  async of(credentials: BackstageCredentials): Promise<VisibleEntities> {
    // The restrictions of a service's token name permissions of the route, not those of the catalog behind it: a token
    // for the gate alone would otherwise see no model at all.
    if (isRestrictedService(credentials))
      return { isUnlimited: true, select: async refs => new Set(refs) };
    const decision = await this.#decisions.ofEntities(credentials);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { isUnlimited: true, select: async refs => new Set(refs) };
      case AuthorizeResult.DENY:
        return { isUnlimited: false, select: async () => new Set() };
      default:
        return {
          isUnlimited: false,
          select: refs => this.#askCatalog(refs, credentials),
        };
    }
  }

  async #askCatalog(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const visible = new Set<string>();
    for (const chunk of inChunks([...new Set(refs)])) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: chunk, fields: ['kind'] },
        { credentials },
      );
      for (const [index, entity] of items.entries()) {
        if (entity) visible.add(chunk[index]);
      }
    }
    return visible;
  }
}
