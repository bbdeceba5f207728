import { useApi } from '@backstage/core-plugin-api';
import type {
  InventoryVersionPage,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import type { VersionsUrl } from './readVersionsUrl';

/** Rows that fit a screen without scrolling far. */
const PAGE_SIZE = 20;

/** The most rows the backend answers at once. */
const LARGEST_ANSWER = 500;

/** @internal */
export interface VersionPages {
  /** The page asked for; the one before stays until it is there. */
  page?: InventoryVersionPage;
  loading: boolean;
  error?: Error;
  retry: () => void;
  /** Number of the first row, counted from 1. */
  from: number;
  /** Number of the page before; absent on the first one. */
  previous?: number;
  /** Number of the page after; absent on the last one and while a page is on its way. */
  next?: number;
}

/**
 * The cursor of a page nobody came to by going through those before, as behind a shared link: the rows in front of it
 * are passed over in as few answers as possible. Undefined when there are not that many.
 */
async function findCursor(
  api: Pick<MlModelsApi, 'listVersions'>,
  modelId: string,
  filter: Pick<VersionsUrl, 'order' | 'status'>,
  number: number,
): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let rows = (number - 1) * PAGE_SIZE; rows > 0; rows -= LARGEST_ANSWER) {
    const limit = Math.min(rows, LARGEST_ANSWER);
    const { nextCursor } = await api.listVersions(modelId, {
      ...filter,
      cursor,
      limit,
    });
    if (!nextCursor) return undefined;
    cursor = nextCursor;
  }
  return cursor;
}

/**
 * The page of versions an address asks for, by the backend's cursors, so that thousands cost no more than twenty. A page
 * behind the last one is taken for the first.
 *
 * @internal
 */
export function useVersionPages(
  modelId: string,
  url: Pick<VersionsUrl, 'order' | 'status' | 'page'>,
): VersionPages {
  const api = useApi(mlModelsApiRef);
  const { order, status, page: number } = url;
  const list = `${modelId} ${order} ${status ?? ''}`;
  // Cursors of pages seen so far. One only fits the list it came from.
  const cursorsRef = useRef(new Map<string, string>());

  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const filter = { order, status };
    const cursor =
      cursorsRef.current.get(`${list} ${number}`) ??
      (await findCursor(api, modelId, filter, number));
    const page = await api.listVersions(modelId, {
      ...filter,
      cursor,
      limit: PAGE_SIZE,
    });
    const shown = cursor ? number : 1;
    if (page.nextCursor) {
      cursorsRef.current.set(`${list} ${shown + 1}`, page.nextCursor);
    }
    if (cursor) cursorsRef.current.set(`${list} ${shown}`, cursor);
    return { list, page, number: shown };
  }, [api, list, number]);

  const answer = value?.list === list ? value : undefined;
  const shown = answer?.number ?? number;
  return {
    page: answer?.page,
    loading,
    error,
    retry,
    from: (shown - 1) * PAGE_SIZE + 1,
    previous: shown > 1 ? shown - 1 : undefined,
    next: answer?.page.nextCursor && !loading ? shown + 1 : undefined,
  };
}
