import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type {
  InventoryModel,
  InventorySource,
  Looked,
  MlModelEntity,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../api';

/** Names that contain one another are few; the exact one is among them. */
const MOST_ALIKE = 500;

/** @internal */
export interface ModelOfEntity {
  /** True until it is known whether there is a registered model. */
  loading: boolean;
  /** Why the inventory did not answer. */
  error?: Error;
  model: Looked<InventoryModel>;
  /** Configured registries, asked for only when no model was found, and absent for those who may not see them. */
  sources?: InventorySource[];
  /** The registered model the entity names, when another entity speaks for it. */
  rival?: InventoryModel;
  retry: () => void;
}

/** What is needed to tell why there is no model; an answer that cannot be had is left out. */
async function findReasons(api: MlModelsApi, entity: MlModelEntity) {
  const { registry } = entity.spec;
  const orNothing = () => undefined;
  const [sources, alike] = await Promise.all([
    api.listSources().then(list => list.items, orNothing),
    registry?.instance && registry.model
      ? api
          .listModels({
            source: registry.instance,
            search: registry.model,
            limit: MOST_ALIKE,
          })
          .then(page => page.items, orNothing)
      : undefined,
  ]);
  const rival = alike?.find(
    candidate =>
      candidate.source.id === registry?.instance &&
      candidate.externalId === registry.model,
  );
  return { sources, rival };
}

/**
 * The registered model behind an entity and, when there is none, what is needed to tell why.
 *
 * @internal
 */
export function useModelOfEntity(entity: MlModelEntity): ModelOfEntity {
  const api = useApi(mlModelsApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const model = await api.getModelByEntity(entityRef);
    const reasons = model ? undefined : await findReasons(api, entity);
    return { entityRef, model, ...reasons };
  }, [api, entityRef]);

  // What was answered for the entity shown before is no answer for this one.
  const answer = !loading && value?.entityRef === entityRef ? value : undefined;
  let model: Looked<InventoryModel> = { state: 'unknown' };
  if (answer) {
    model = answer.model
      ? { state: 'found', value: answer.model }
      : { state: 'none' };
  }
  return {
    loading,
    error,
    model,
    sources: answer?.sources,
    rival: answer?.rival,
    retry,
  };
}
