import { isNarrowed } from './isNarrowed';
import type { ModelListQuery } from './ModelListQuery';

/**
 * What the list has to show: nothing yet, rows (perhaps old ones while new ones are on their way), none that fit,
 * a page behind the last one, none at all, or that the catalog failed.
 *
 * @internal
 */
export type ModelListState =
  | 'loading'
  | 'rows'
  | 'no-match'
  | 'beyond-last-page'
  | 'no-models'
  | 'failed';

/** @internal */
export function toListState(given: {
  settled: boolean;
  failed: boolean;
  rows: number;
  offset: number;
  query: ModelListQuery;
  /** The query the rows belong to; filters just taken back have not been answered yet. */
  answeredQuery: ModelListQuery | undefined;
}): ModelListState {
  const { settled, failed, rows, offset, query, answeredQuery } = given;
  if (failed) return 'failed';
  if (rows > 0) return 'rows';
  if (!settled) return 'loading';
  if (offset > 0) return 'beyond-last-page';
  return isNarrowed(query) || (answeredQuery && isNarrowed(answeredQuery))
    ? 'no-match'
    : 'no-models';
}
