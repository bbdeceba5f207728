import { useApi } from '@backstage/core-plugin-api';
import type {
  DesignReview,
  Handoff,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../../api';

/** Meetings are read a few at a time; most handoffs have one or two. */
const PAGE_SIZE = 5;

/**
 * Joint design reviews that were about a handoff, read again when one is added or changed.
 *
 * @internal
 */
export function useMeetings(handoff: Handoff) {
  const api = useApi(mlModelsApiRef);
  const { id } = handoff.summary;
  const hasAny = (handoff.designReviewIds ?? []).length > 0;
  /** The newest thing that happened to a meeting; minutes may change without anything else on the handoff. */
  const newest = handoff.timeline.items.find(({ type }) =>
    type.startsWith('handoff.design-review-'),
  )?.id;
  const [pages, setPages] = useState(1);
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    if (!hasAny) return undefined;
    const items: DesignReview[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const answer = await api.listDesignReviews({
        handoffId: id,
        cursor,
        limit: PAGE_SIZE,
      });
      items.push(...answer.items);
      cursor = answer.nextCursor;
      if (!cursor) break;
    }
    return { items, hasMore: cursor !== undefined };
  }, [api, hasAny, id, newest, pages]);
  return {
    meetings: value?.items,
    loading,
    error,
    retry,
    loadMore: value?.hasMore ? () => setPages(pages + 1) : undefined,
  };
}
