import { useApi } from '@backstage/core-plugin-api';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';

/** @internal */
export interface InventoryModelsState {
  loading: boolean;
  error?: Error;
  retry: () => void;
  /** By entity ref; models the inventory does not know are left out. */
  byRef: ReadonlyMap<string, InventoryModel>;
}

/**
 * The registered models behind the entities in sight, in one call.
 *
 * @internal
 */
export function useInventoryModels(entityRefs: string[]): InventoryModelsState {
  const api = useApi(mlModelsApiRef);
  const key = entityRefs.join(' ');
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const byRef = new Map<string, InventoryModel>();
    if (entityRefs.length === 0) return byRef;
    const { items } = await api.getModelsByRefs(entityRefs);
    entityRefs.forEach((ref, index) => {
      const model = items[index];
      if (model) byRef.set(ref, model);
    });
    return byRef;
  }, [api, key]);
  return { loading, error, retry, byRef: value ?? new Map() };
}
