import { useApi } from '@backstage/core-plugin-api';
import type {
  HandoffBoard,
  HandoffPage,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import type { HandoffQuery } from './HandoffQuery';

/** Rows of the table per page. */
const PAGE_SIZE = 50;

/** @internal */
export type Handoffs =
  | { view: 'board'; board: HandoffBoard }
  | { view: 'table'; page: HandoffPage };

function toFilters(query: HandoffQuery) {
  return {
    turn: query.scope === 'all' ? undefined : query.scope,
    state: query.state || undefined,
    tier: query.tier || undefined,
    flag: query.flag || undefined,
    waitingDays: query.waiting ? Number(query.waiting) : undefined,
    team: query.team || undefined,
    model: query.model || undefined,
    search: query.text || undefined,
  };
}

/**
 * The handoffs of the page. While the next answer is on its way the last one stays, so that nothing jumps.
 *
 * @internal
 */
export function useHandoffs(query: HandoffQuery) {
  const api = useApi(mlModelsApiRef);
  const last = useRef<Handoffs>();
  const { value, loading, error, retry } =
    useAsyncRetry(async (): Promise<Handoffs> => {
      if (query.view === 'board') {
        return {
          view: 'board',
          board: await api.getHandoffBoard(toFilters(query)),
        };
      }
      const page = await api.listHandoffs({
        ...toFilters(query),
        sort: query.sort,
        cursor: query.cursor || undefined,
        limit: PAGE_SIZE,
      });
      return { view: 'table', page };
    }, [api, query]);
  if (value && !loading) last.current = value;
  const shown = last.current?.view === query.view ? last.current : undefined;
  return { handoffs: error ? undefined : shown, loading, error, retry };
}
