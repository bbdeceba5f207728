import { FACET_IDS } from '../facets/modelFacets';
import type { ModelListQuery } from './ModelListQuery';

/**
 * How many values are chosen in the facets of a query.
 *
 * @internal
 */
export function countChosenValues(query: ModelListQuery): number {
  return FACET_IDS.reduce(
    (count, id) => count + (query.facets[id]?.length ?? 0),
    0,
  );
}
