import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { EntityFilter } from '@backstage/plugin-catalog-react';
import { modelFacets } from '../facets/modelFacets';
import type { FacetId } from '../facets/modelFacets';
import type { ModelScope } from '../query/ModelListQuery';

/** No entity has this, so a list narrowed to it is empty. */
const NOTHING: Record<string, string[]> = { 'metadata.uid': ['none'] };

/**
 * Scopes by what a person's groups are to a model, each with the facet that narrows by the same relation.
 *
 * @internal
 */
export const OWNERSHIP_SCOPES = {
  owned: 'owners',
  developed: 'dataScienceTeam',
  operated: 'engineeringTeam',
} as const satisfies Partial<Record<ModelScope, FacetId>>;

/** @internal */
export type OwnershipScope = keyof typeof OWNERSHIP_SCOPES;

/**
 * Models of the person's groups, or starred ones.
 *
 * @remarks
 * The stock filter asks for everything when the person owns or starred nothing; this one asks for nothing, so
 * that rows and count agree. When values of the facet are chosen as well, both conditions are about the same field and
 * the catalog can take one only, hence `chosen`.
 *
 * @internal
 */
export class ScopeFilter implements EntityFilter {
  readonly value: OwnershipScope | 'starred';
  readonly #catalogFilters: Record<string, string[]>;
  readonly #starredRefs: Set<string> | undefined;

  private constructor(options: {
    value: OwnershipScope | 'starred';
    catalogFilters: Record<string, string[]>;
    starredRefs?: Set<string>;
  }) {
    this.value = options.value;
    this.#catalogFilters = options.catalogFilters;
    this.#starredRefs = options.starredRefs;
  }

  /** Models of one of `ownershipRefs`, and of one of the values `chosen` in the facet where there are some. */
  static ofGroups(options: {
    scope: OwnershipScope;
    ownershipRefs: string[];
    chosen: string[];
  }) {
    const { scope, ownershipRefs, chosen } = options;
    const refs = chosen.length
      ? ownershipRefs.filter(ref => chosen.includes(ref))
      : ownershipRefs;
    const { field } = modelFacets[OWNERSHIP_SCOPES[scope]];
    return new ScopeFilter({
      value: scope,
      catalogFilters: refs.length ? { [field]: refs } : NOTHING,
    });
  }

  /** Models among `starredRefs`, which may name entities of other kinds. */
  static starred(starredRefs: Set<string>) {
    const names = [...starredRefs]
      .map(ref => parseEntityRef(ref))
      .filter(ref => ref.kind === 'mlmodel')
      .map(ref => ref.name);
    return new ScopeFilter({
      value: 'starred',
      catalogFilters: names.length ? { 'metadata.name': names } : NOTHING,
      starredRefs,
    });
  }

  getCatalogFilters() {
    return this.#catalogFilters;
  }

  /** The catalog was asked by name; namespaces are told apart here. */
  filterEntity(entity: Entity) {
    return this.#starredRefs?.has(stringifyEntityRef(entity)) ?? true;
  }

  toQueryValue() {
    return this.value;
  }
}
