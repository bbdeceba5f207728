import { countChosenValues } from './countChosenValues';
import type { ModelListQuery } from './ModelListQuery';

/**
 * True when a query asks for less than every model.
 *
 * @internal
 */
export function isNarrowed(query: ModelListQuery): boolean {
  return (
    query.text !== '' || query.scope !== 'all' || countChosenValues(query) > 0
  );
}
