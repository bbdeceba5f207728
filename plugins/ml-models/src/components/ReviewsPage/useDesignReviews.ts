import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import { useCallback, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';

const PAGE_SIZE = 10;

/**
 * Agenda and past meetings of the unit in the address, or of the person's own unit.
 *
 * @internal
 */
export function useDesignReviews() {
  const api = useApi(mlModelsApiRef);
  const [search, setSearch] = useSearchParams();
  const unit = search.get('unit') ?? undefined;
  const [older, setOlder] = useState<{
    unit?: string;
    items: DesignReview[];
    cursor?: string;
  }>();

  const [moreError, setMoreError] = useState<Error>();
  // A second click before the page has come asks for nothing.
  const isLoadingMore = useRef(false);

  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const agenda = await api.getDesignReviewAgenda(unit);
    const past = await api.listDesignReviews({
      unit: unit ?? agenda.unitRef,
      limit: PAGE_SIZE,
    });
    return { asked: unit, agenda, past };
  }, [api, unit]);

  const answer = value?.asked === unit ? value : undefined;
  const more = older?.unit === unit ? older : undefined;
  const cursor = more ? more.cursor : answer?.past.nextCursor;

  const choose = useCallback(
    (ref: string) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          next.set('unit', ref);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const loadMore = async () => {
    if (isLoadingMore.current) return;
    isLoadingMore.current = true;
    setMoreError(undefined);
    try {
      const page = await api.listDesignReviews({
        unit: unit ?? answer?.agenda.unitRef,
        cursor,
        limit: PAGE_SIZE,
      });
      setOlder({
        unit,
        items: [...(more?.items ?? []), ...page.items],
        cursor: page.nextCursor,
      });
    } catch (caught) {
      assertError(caught);
      setMoreError(caught);
    } finally {
      isLoadingMore.current = false;
    }
  };
  return {
    agenda: answer?.agenda,
    past: answer && [...answer.past.items, ...(more?.items ?? [])],
    loadMore: cursor ? loadMore : undefined,
    moreError,
    loading,
    error,
    reload: () => {
      setOlder(undefined);
      setMoreError(undefined);
      retry();
    },
    choose,
  };
}
