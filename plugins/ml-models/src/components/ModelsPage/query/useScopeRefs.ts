import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { starredEntitiesApiRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useObservable from 'react-use/esm/useObservable';
import { OWNERSHIP_SCOPES } from '../filters/ScopeFilter';
import type { ModelScope } from './ModelListQuery';

/**
 * The refs that the scopes of a person stand for.
 *
 * @remarks
 * Both are undefined until known, which is not the same as none: a list asked too early would be asked twice.
 *
 * @internal
 */
export function useScopeRefs(scope: ModelScope) {
  const identityApi = useApi(identityApiRef);
  const starredEntitiesApi = useApi(starredEntitiesApiRef);
  const isByGroups = scope in OWNERSHIP_SCOPES;
  const identity = useAsyncRetry(
    async () =>
      isByGroups
        ? (await identityApi.getBackstageIdentity()).ownershipEntityRefs
        : undefined,
    [identityApi, isByGroups],
  );
  const starredRefs = useObservable(
    useMemo(() => starredEntitiesApi.starredEntitie$(), [starredEntitiesApi]),
  );
  return {
    ownershipRefs: identity.value,
    starredRefs,
    /** Why the groups of the person are not known; undefined while they are asked for again. */
    error: identity.loading ? undefined : identity.error,
    retry: identity.retry,
  };
}
