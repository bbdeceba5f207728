import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { EntityFilter } from '@backstage/plugin-catalog-react';

/** No entity has this, so a list narrowed to it is empty. */
const NOTHING: Record<string, string[]> = { 'metadata.uid': ['none'] };

/**
 * Owned or starred models.
 *
 * @remarks
 * The stock filter asks for everything when the person owns or starred nothing; this one asks for nothing, so
 * that rows and count agree. When owners are chosen as well, both conditions are about the same field and the
 * catalog can take one only, hence `owners`.
 *
 * @internal
 */
export class ScopeFilter implements EntityFilter {
  readonly value: 'owned' | 'starred';
  readonly #catalogFilters: Record<string, string[]>;
  readonly #starredRefs: Set<string> | undefined;

  private constructor(options: {
    value: 'owned' | 'starred';
    catalogFilters: Record<string, string[]>;
    starredRefs?: Set<string>;
  }) {
    this.value = options.value;
    this.#catalogFilters = options.catalogFilters;
    this.#starredRefs = options.starredRefs;
  }

  /** Models owned by one of `ownershipRefs`, and by one of `owners` where some are chosen. */
  static owned(options: { ownershipRefs: string[]; owners: string[] }) {
    const { ownershipRefs, owners } = options;
    const refs = owners.length
      ? ownershipRefs.filter(ref => owners.includes(ref))
      : ownershipRefs;
    return new ScopeFilter({
      value: 'owned',
      catalogFilters: refs.length ? { 'relations.ownedBy': refs } : NOTHING,
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
