import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';

/**
 * Status of the handoffs of models, in one call for all of them. Undefined where a model has none.
 *
 * @internal
 */
export function useHandoffStatus(entityRefs: string[]) {
  const api = useApi(mlModelsApiRef);
  const key = entityRefs.join(' ');
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    if (entityRefs.length === 0) return { key, items: [] };
    const { items } = await api.getHandoffStatus(entityRefs);
    return { key, items };
    // The refs are the same when their texts are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, key]);
  // What was answered for other models is no answer for these.
  const answer = value?.key === key ? value.items : undefined;
  return {
    statuses: answer?.map(status => status ?? undefined),
    loading,
    error,
    retry,
  };
}
