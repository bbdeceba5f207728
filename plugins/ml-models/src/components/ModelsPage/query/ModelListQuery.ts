import type { FacetId } from '../facets/modelFacets';

/**
 * Whose models: everybody's, those the person or one of their groups owns, develops or operates, or those they starred.
 *
 * @internal
 */
export const MODEL_SCOPES = [
  'all',
  'owned',
  'developed',
  'operated',
  'starred',
] as const;

/** @internal */
export type ModelScope = (typeof MODEL_SCOPES)[number];

/** @internal */
export type ModelView = 'table' | 'cards';

/**
 * Fields of the entity a list can be sorted by. The catalog leaves out entities that lack the field it sorts by,
 * so only fields every model must have are here. The owner is taken from the relation: descriptors spell it as they like.
 *
 * @internal
 */
export const MODEL_SORT_FIELDS = {
  name: 'metadata.name',
  lifecycle: 'spec.lifecycle',
  type: 'spec.type',
  owner: 'relations.ownedBy',
} as const;

/** @internal */
export type ModelSortField = keyof typeof MODEL_SORT_FIELDS;

/** @internal */
export interface ModelSort {
  field: ModelSortField;
  direction: 'asc' | 'desc';
}

/**
 * Everything a person can ask of the list, page and page size aside.
 *
 * @internal
 */
export interface ModelListQuery {
  /** Part of the name, title, description or a tag; empty for no search. */
  text: string;
  scope: ModelScope;
  /** Chosen values per facet; a facet that is absent or empty does not narrow. */
  facets: Partial<Record<FacetId, string[]>>;
  sort: ModelSort;
  view: ModelView;
}

/** Rows of a page when the URL asks for no number that makes sense. @internal */
export const DEFAULT_PAGE_SIZE = 20;

/** The most rows one page may have; more would make the catalog and the browser slow. @internal */
export const LARGEST_PAGE_SIZE = 100;

/** @internal */
export const DEFAULT_SORT: ModelSort = { field: 'name', direction: 'asc' };
