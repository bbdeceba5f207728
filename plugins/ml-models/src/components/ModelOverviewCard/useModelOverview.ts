import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type {
  InventoryModel,
  InventorySource,
  InventoryVersionDetails,
  Looked,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';

/** @internal */
export interface ModelOverviewState {
  /** True until it is known whether there is a registered model. */
  loading: boolean;
  /** Why the inventory did not answer. */
  error?: Error;
  model: Looked<InventoryModel>;
  /** The production version, else the newest; undefined while it is on its way. */
  version?: Looked<InventoryVersionDetails>;
  /** Configured registries, asked for only when no model was found. */
  sources?: InventorySource[];
  retry: () => void;
}

/**
 * Everything the overview of a model asks the inventory for: the model, then the version that matters most.
 *
 * @internal
 */
export function useModelOverview(entity: MlModelEntity): ModelOverviewState {
  const api = useApi(mlModelsApiRef);
  const entityRef = stringifyEntityRef(entity);

  const model = useAsyncRetry(async () => {
    const value = await api.getModelByEntity(entityRef);
    // Only a model that is not there needs the list of registries, to tell why.
    const sources = value
      ? undefined
      : await api.listSources().then(
          list => list.items,
          () => undefined,
        );
    return { entityRef, value, sources };
  }, [api, entityRef]);

  // An answer for the entity shown before is no answer for this one.
  const answer =
    model.value?.entityRef === entityRef && !model.loading
      ? model.value
      : undefined;
  const reference =
    answer?.value?.productionVersion ?? answer?.value?.latestVersion;
  const versionId = reference?.id;

  const details = useAsyncRetry(async () => {
    if (!versionId) return undefined;
    return api.getVersion(versionId);
  }, [api, versionId]);

  let version: Looked<InventoryVersionDetails> | undefined;
  if (model.error || details.error) version = { state: 'unknown' };
  else if (answer && !reference) version = { state: 'none' };
  // The pointer is known, the version behind it has not been read yet.
  else if (answer && !versionId) version = { state: 'unknown' };
  else if (details.value && details.value.id === versionId) {
    version = { state: 'found', value: details.value };
  }

  let found: Looked<InventoryModel> = { state: 'unknown' };
  if (answer) {
    found = answer.value
      ? { state: 'found', value: answer.value }
      : { state: 'none' };
  }

  return {
    loading: model.loading,
    error: model.error,
    model: found,
    version,
    sources: answer?.sources,
    retry: model.retry,
  };
}
