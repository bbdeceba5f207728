import { useApi } from '@backstage/core-plugin-api';
import type {
  InventoryModel,
  InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../../api';

const PAGE = 50;

/** Versions of a model that can be promoted, newest first, page by page. */
export interface ReadyVersions {
  loading: boolean;
  error?: Error;
  /** Undefined when no registered model belongs to the entity. */
  model?: InventoryModel;
  versions: InventoryVersion[];
  hasMore: boolean;
  showMore: () => void;
  retry: () => void;
}

/**
 * Reads the versions of a model that are ready, as many pages as a person has asked for.
 *
 * @internal
 */
export function useReadyVersions(modelRef: string): ReadyVersions {
  const api = useApi(mlModelsApiRef);
  const [pages, setPages] = useState(1);
  useEffect(() => setPages(1), [modelRef]);
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const model = modelRef ? await api.getModelByEntity(modelRef) : undefined;
    const versions: InventoryVersion[] = [];
    let cursor: string | undefined;
    for (let page = 0; model && page < pages; page++) {
      const answer = await api.listVersions(model.id, {
        status: 'ready',
        limit: PAGE,
        cursor,
      });
      versions.push(...answer.items);
      cursor = answer.nextCursor;
      if (!cursor) {
        break;
      }
    }
    return { modelRef, model, versions, hasMore: cursor !== undefined };
  }, [api, modelRef, pages]);
  const answer = value?.modelRef === modelRef ? value : undefined;
  return {
    loading,
    error,
    model: answer?.model,
    versions: answer?.versions ?? [],
    hasMore: answer?.hasMore ?? false,
    showMore: () => setPages(count => count + 1),
    retry,
  };
}
