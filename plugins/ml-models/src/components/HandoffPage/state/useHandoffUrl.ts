import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Parts of the page, and which items the checklist shows. */
const VIEWS = ['checklist', 'design', 'timeline', 'feedback'] as const;
const FILTERS = ['all', 'mine', 'blocking', 'failing', 'changed'] as const;

/** @internal */
export type HandoffPageView = (typeof VIEWS)[number];
/** @internal */
export type ItemFilter = (typeof FILTERS)[number];

/** @internal */
export interface HandoffUrl {
  view: HandoffPageView | undefined;
  filter: ItemFilter;
  /** Item to open. */
  itemId: string | undefined;
  setView: (view: HandoffPageView) => void;
  setFilter: (filter: ItemFilter) => void;
  openItem: (itemId: string) => void;
}

/**
 * What the address says of the page, so that a link leads to the same place.
 *
 * @internal
 */
export function useHandoffUrl(): HandoffUrl {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (apply: (next: URLSearchParams) => void) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          apply(next);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const setView = useCallback(
    (view: HandoffPageView) =>
      change(next => {
        next.set('view', view);
        next.delete('item');
      }),
    [change],
  );
  const setFilter = useCallback(
    (filter: ItemFilter) =>
      change(next => {
        if (filter === 'all') next.delete('show');
        else next.set('show', filter);
        next.delete('item');
      }),
    [change],
  );
  const openItem = useCallback(
    (itemId: string) =>
      change(next => {
        next.set('item', itemId);
        next.set('view', 'checklist');
        next.delete('show');
      }),
    [change],
  );
  return useMemo(
    () => ({
      view: params.get('item')
        ? 'checklist'
        : VIEWS.find(view => view === params.get('view')),
      filter: FILTERS.find(filter => filter === params.get('show')) ?? 'all',
      itemId: params.get('item') ?? undefined,
      setView,
      setFilter,
      openItem,
    }),
    [params, setView, setFilter, openItem],
  );
}
