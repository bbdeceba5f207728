import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';

/**
 * The group that is shown, as the organisation sees it.
 *
 * @internal
 */
export function useTeam() {
  const { entity } = useEntity();
  const api = useApi(mlModelsApiRef);
  const groupRef = stringifyEntityRef(entity);
  const state = useAsyncRetry(() => api.getTeam(groupRef), [api, groupRef]);
  // What was answered for the group shown before is no answer for this one.
  const team = state.value?.team.ref === groupRef ? state.value : undefined;
  return { ...state, groupRef, team };
}
