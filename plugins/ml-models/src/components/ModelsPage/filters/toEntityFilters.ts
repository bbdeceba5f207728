import {
  EntityKindFilter,
  EntityOrderFilter,
} from '@backstage/plugin-catalog-react';
import type { EntityFilter } from '@backstage/plugin-catalog-react';
import { FACET_IDS, modelFacets } from '../facets/modelFacets';
import type { FacetId } from '../facets/modelFacets';
import { DEFAULT_SORT, MODEL_SORT_FIELDS } from '../query/ModelListQuery';
import type { ModelListQuery } from '../query/ModelListQuery';
import { FacetFilter } from './FacetFilter';
import { ModelTextFilter } from './ModelTextFilter';
import { OWNERSHIP_SCOPES, ScopeFilter } from './ScopeFilter';
import { ViewFilter } from './ViewFilter';

/**
 * The filters of the page by their names in the URL, where the catalog page has the same filter by its name.
 *
 * @internal
 */
export type ModelFilters = Partial<
  Record<FacetId | 'kind' | 'user' | 'text' | 'order' | 'view', EntityFilter>
>;

const kindFilter = new EntityKindFilter('mlmodel', 'ML model');

/**
 * What the list provider must be told for a query. Every name is present, so that a filter that went away is
 * taken back too.
 *
 * @returns undefined while the refs the scope needs are not known yet: asking now would ask twice.
 *
 * @internal
 */
export function toEntityFilters(options: {
  query: ModelListQuery;
  ownershipRefs: string[] | undefined;
  starredRefs: Set<string> | undefined;
}): ModelFilters | undefined {
  const { query, ownershipRefs, starredRefs } = options;
  const filters: ModelFilters = { kind: kindFilter };

  for (const id of FACET_IDS) {
    const values = query.facets[id] ?? [];
    filters[id] = values.length
      ? new FacetFilter(modelFacets[id].field, values)
      : undefined;
  }

  filters.user = undefined;
  const { scope } = query;
  if (scope === 'starred') {
    if (!starredRefs) return undefined;
    filters.user = ScopeFilter.starred(starredRefs);
  } else if (scope !== 'all') {
    if (!ownershipRefs) return undefined;
    const chosen = query.facets[OWNERSHIP_SCOPES[scope]] ?? [];
    filters.user = ScopeFilter.ofGroups({ scope, ownershipRefs, chosen });
  }

  const { field, direction } = query.sort;
  const isDefaultSort =
    field === DEFAULT_SORT.field && direction === DEFAULT_SORT.direction;
  filters.order = isDefaultSort
    ? undefined
    : new EntityOrderFilter([[MODEL_SORT_FIELDS[field], direction]]);
  filters.text = query.text ? new ModelTextFilter(query.text) : undefined;
  filters.view =
    query.view === 'table' ? undefined : new ViewFilter(query.view);
  return filters;
}
