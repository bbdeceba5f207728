import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  isMlModelEntity,
  type MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/**
 * Reads a model from the catalog, which knows what serves it. Undefined when the catalog has no such model.
 *
 * @internal
 */
export function useModelEntity(entityRef: string) {
  const catalogApi = useApi(catalogApiRef);
  return useAsyncRetry(async (): Promise<MlModelEntity | undefined> => {
    const entity = await catalogApi.getEntityByRef(entityRef);
    return entity && isMlModelEntity(entity) ? entity : undefined;
  }, [catalogApi, entityRef]);
}
