import { parseEntityRef } from '@backstage/catalog-model';
import { FACET_IDS, modelFacets } from '../facets/modelFacets';
import type { FacetId } from '../facets/modelFacets';
import {
  DEFAULT_SORT,
  MODEL_SCOPES,
  MODEL_SORT_FIELDS,
} from './ModelListQuery';
import type {
  ModelListQuery,
  ModelSort,
  ModelSortField,
} from './ModelListQuery';

type QueryParameters = Partial<Record<string, string | string[]>>;

function toList(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().filter(entry => typeof entry === 'string');
}

/** Names of entities are drawn with the help of the catalog, which refuses what is no ref. */
function isFacetValue(facet: FacetId, value: string): boolean {
  if (modelFacets[facet].values !== 'entity') return true;
  try {
    parseEntityRef(value);
    return true;
  } catch {
    return false;
  }
}

function readSort(value: string | string[] | undefined): ModelSort {
  const [field, direction] = toList(value);
  const known = (Object.keys(MODEL_SORT_FIELDS) as ModelSortField[]).find(
    key => MODEL_SORT_FIELDS[key] === field,
  );
  return known
    ? { field: known, direction: direction === 'desc' ? 'desc' : 'asc' }
    : DEFAULT_SORT;
}

/**
 * The query a URL asks for. A URL is anybody's text: what does not fit is left out.
 *
 * @internal
 */
export function readModelListQuery(
  parameters: QueryParameters,
): ModelListQuery {
  const facets: ModelListQuery['facets'] = {};
  for (const id of FACET_IDS) {
    const values = toList(parameters[id]).filter(value =>
      isFacetValue(id, value),
    );
    if (values.length) facets[id] = values;
  }
  const [scope] = toList(parameters.user);
  return {
    text: toList(parameters.text)[0] ?? '',
    scope: MODEL_SCOPES.find(known => known === scope) ?? 'all',
    facets,
    sort: readSort(parameters.order),
    view: toList(parameters.view)[0] === 'cards' ? 'cards' : 'table',
  };
}
