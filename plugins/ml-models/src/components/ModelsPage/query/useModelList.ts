import { useEntityList } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { toEntityFilters } from '../filters/toEntityFilters';
import type { ModelFilters } from '../filters/toEntityFilters';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from './ModelListQuery';
import type { ModelListQuery } from './ModelListQuery';
import { readModelListQuery } from './readModelListQuery';
import { toListState } from './toListState';
import { useProgress } from './useProgress';
import { useScopeRefs } from './useScopeRefs';

/**
 * The list of models: what is asked and what the catalog answered.
 *
 * @remarks
 * Filters are handed to the list provider all at once and only when they are complete, so that a load costs one
 * call for rows and one for their number, whatever is in the URL. The stock pickers register one after the other
 * and make the provider ask again each time.
 *
 * @internal
 */
export function useModelList() {
  const list = useEntityList();
  const [query, setQuery] = useState<ModelListQuery>(() =>
    readModelListQuery(list.queryParameters),
  );
  const scopeRefs = useScopeRefs(query.scope);
  const { ownershipRefs, starredRefs } = scopeRefs;
  const starredInScope = query.scope === 'starred' ? starredRefs : undefined;
  const filters = useMemo(
    () =>
      toEntityFilters({ query, ownershipRefs, starredRefs: starredInScope }),
    [query, ownershipRefs, starredInScope],
  );

  const { setOffset, offset, setLimit, limit } = list;
  useEffect(() => {
    if (limit < 1 || limit > LARGEST_PAGE_SIZE) setLimit(DEFAULT_PAGE_SIZE);
  }, [limit, setLimit]);

  // The provider takes any filters; its type insists on the stock classes for the names both pages share.
  const updateFilters = list.updateFilters as (filters: ModelFilters) => void;
  const offsetRef = useRef(offset);
  offsetRef.current = offset;
  const appliedRef = useRef<ModelListQuery>();
  useEffect(() => {
    if (!filters) return;
    const applied = appliedRef.current;
    appliedRef.current = query;
    updateFilters(filters);
    // The provider goes back to the first page on every update. That is right when the answer changes, and wrong
    // on the first one, which restores a URL, and when only the view changed.
    const sameAnswer = !applied || applied.view !== query.view;
    if (sameAnswer) setOffset?.(Math.max(0, offsetRef.current ?? 0));
  }, [filters, query, updateFilters, setOffset]);

  const { settled, answeredQuery } = useProgress({
    backendEntities: list.backendEntities,
    loading: list.loading,
    query,
  });
  const failure = list.error ?? scopeRefs.error;
  const state = toListState({
    settled,
    failed: failure !== undefined,
    rows: list.entities.length,
    offset: list.offset ?? 0,
    query,
    answeredQuery,
  });
  const answeredRef = useRef(false);
  if (settled && state !== 'failed' && state !== 'no-models') {
    answeredRef.current = true;
  }

  return {
    query,
    state,
    /** True from the first answer about models on, so that whatever is less urgent can be asked for. */
    answered: answeredRef.current,
    /** Replaces parts of the query; goes back to the first page. */
    change: (part: Partial<ModelListQuery>) =>
      setQuery(previous => ({ ...previous, ...part })),
    entities: list.entities,
    settled,
    loading: !settled,
    error: failure,
    /** Asks again for what failed: the groups of the person, without which the catalog is not asked, or the list. */
    retry: () => {
      if (scopeRefs.error) scopeRefs.retry();
      if (list.error) list.refresh?.();
    },
    totalItems: list.totalItems,
    offset: list.offset ?? 0,
    limit: list.limit,
    setOffset: (value: number) => list.setOffset?.(value),
    setLimit: list.setLimit,
  };
}

/** @internal */
export type ModelList = ReturnType<typeof useModelList>;
