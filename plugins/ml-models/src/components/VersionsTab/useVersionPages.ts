import { useApi } from '@backstage/core-plugin-api';
import type { InventoryVersionPage } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import type { VersionsUrl } from './readVersionsUrl';

/** Rows that fit a screen without scrolling far. */
const PAGE_SIZE = 20;

/** @internal */
export interface VersionPages {
  /** The page asked for; the one before stays until it is there. */
  page?: InventoryVersionPage;
  loading: boolean;
  error?: Error;
  retry: () => void;
  /** Number of the first row, counted from 1. */
  from: number;
  goToPrevious?: () => void;
  goToNext?: () => void;
}

/**
 * One page of versions after the other, by the backend's cursors, so that thousands cost no more than twenty.
 *
 * @internal
 */
export function useVersionPages(
  modelId: string,
  filter: Pick<VersionsUrl, 'order' | 'status'>,
): VersionPages {
  const api = useApi(mlModelsApiRef);
  const { order, status } = filter;
  const list = `${modelId} ${order} ${status ?? ''}`;

  // Cursors of the pages gone through, valid only for the list they came from.
  const [trail, setTrail] = useState<{ list: string; cursors: string[] }>({
    list,
    cursors: [],
  });
  const cursors = trail.list === list ? trail.cursors : [];
  const cursor = cursors[cursors.length - 1];

  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const page = await api.listVersions(modelId, {
      order,
      status,
      cursor,
      limit: PAGE_SIZE,
    });
    return { list, page };
  }, [api, list, cursor]);

  const page = value?.list === list ? value.page : undefined;
  const nextCursor = page?.nextCursor;
  return {
    page,
    loading,
    error,
    retry,
    from: cursors.length * PAGE_SIZE + 1,
    goToPrevious:
      cursors.length > 0
        ? () => setTrail({ list, cursors: cursors.slice(0, -1) })
        : undefined,
    goToNext:
      nextCursor && !loading
        ? () => setTrail({ list, cursors: [...cursors, nextCursor] })
        : undefined,
  };
}
