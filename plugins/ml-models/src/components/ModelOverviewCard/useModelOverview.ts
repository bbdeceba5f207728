import { useApi } from '@backstage/core-plugin-api';
import type {
  InventoryVersionDetails,
  Looked,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import useAsync from 'react-use/esm/useAsync';
import { mlModelsApiRef } from '../../api';
import { useModelOfEntity } from '../../hooks/useModelOfEntity';
import type { ModelOfEntity } from '../../hooks/useModelOfEntity';

/** @internal */
export interface ModelOverviewState extends ModelOfEntity {
  /** The production version, else the newest; undefined while it is on its way. */
  version?: Looked<InventoryVersionDetails>;
}

/**
 * Everything the overview of a model asks the inventory for: the model, then the version that matters most.
 *
 * @internal
 */
export function useModelOverview(entity: MlModelEntity): ModelOverviewState {
  const api = useApi(mlModelsApiRef);
  const state = useModelOfEntity(entity);
  const { model, loading, error } = state;
  const registered = model.state === 'found' ? model.value : undefined;
  const reference = registered?.productionVersion ?? registered?.latestVersion;
  const versionId = reference?.id;

  const details = useAsync(
    async () => (versionId ? api.getVersion(versionId) : undefined),
    [api, versionId],
  );

  let version: Looked<InventoryVersionDetails> | undefined;
  if (error || details.error) {
    version = { state: 'unknown' };
  } else if (!loading && !reference) {
    version = { state: 'none' };
  } else if (!loading && !versionId) {
    // The pointer is known, the version behind it has not been read yet.
    version = { state: 'unknown' };
  } else if (details.value && details.value.id === versionId) {
    version = { state: 'found', value: details.value };
  }
  return { ...state, version };
}
