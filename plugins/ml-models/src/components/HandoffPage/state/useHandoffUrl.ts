import { useCallback, useMemo, useState } from 'react';
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
  /** Grows whenever an item is opened, also one that the address names already. */
  openings: number;
  setView: (view: HandoffPageView) => void;
  setFilter: (filter: ItemFilter) => void;
  openItem: (itemId: string) => void;
}

/**
 * What the address says of the page, so that a link leads to the same place. Going to another part
 * or item is a step the browser can take back; narrowing a list is not.
 *
 * @internal
 */
export function useHandoffUrl(): HandoffUrl {
  const [params, setParams] = useSearchParams();
  const [openings, setOpenings] = useState(0);
  const change = useCallback(
    (
      apply: (next: URLSearchParams) => void,
      options: { replace: boolean } = { replace: false },
    ) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        apply(next);
        return next;
      }, options),
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
      change(
        next => {
          if (filter === 'all') next.delete('show');
          else next.set('show', filter);
          next.delete('item');
        },
        { replace: true },
      ),
    [change],
  );
  const openItem = useCallback(
    (itemId: string) => {
      setOpenings(count => count + 1);
      change(
        next => {
          next.set('item', itemId);
          next.set('view', 'checklist');
          next.delete('show');
        },
        { replace: params.get('item') === itemId },
      );
    },
    [change, params],
  );
  return useMemo(
    () => ({
      view: params.get('item')
        ? 'checklist'
        : VIEWS.find(view => view === params.get('view')),
      filter: FILTERS.find(filter => filter === params.get('show')) ?? 'all',
      itemId: params.get('item') ?? undefined,
      openings,
      setView,
      setFilter,
      openItem,
    }),
    [params, openings, setView, setFilter, openItem],
  );
}
