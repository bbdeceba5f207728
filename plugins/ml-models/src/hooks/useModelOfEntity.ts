import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type {
  InventoryModel,
  InventorySource,
  Looked,
} from '@baton-ml/backstage-plugin-ml-models-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../api';

/** @internal */
export interface ModelOfEntity {
  /** True until it is known whether there is a registered model. */
  loading: boolean;
  /** Why the inventory did not answer. */
  error?: Error;
  model: Looked<InventoryModel>;
  /** Configured registries, asked for only when no model was found, and absent for those who may not see them. */
  sources?: InventorySource[];
  retry: () => void;
}

/**
 * The registered model behind an entity and, when there is none, what is needed to tell why.
 *
 * @internal
 */
export function useModelOfEntity(entity: Entity): ModelOfEntity {
  const api = useApi(mlModelsApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const model = await api.getModelByEntity(entityRef);
    const sources = model
      ? undefined
      : await api.listSources().then(
          list => list.items,
          () => undefined,
        );
    return { entityRef, model, sources };
  }, [api, entityRef]);

  // What was answered for the entity shown before is no answer for this one.
  const answer = !loading && value?.entityRef === entityRef ? value : undefined;
  let model: Looked<InventoryModel> = { state: 'unknown' };
  if (answer) {
    model = answer.model
      ? { state: 'found', value: answer.model }
      : { state: 'none' };
  }
  return { loading, error, model, sources: answer?.sources, retry };
}
