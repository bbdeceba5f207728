import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import useAsync from 'react-use/esm/useAsync';

/** @internal */
export interface Team {
  /** Full entity ref. */
  entityRef: string;
  /** The group, absent while it loads and when the catalog does not have it. */
  group?: Entity;
  /** `missing`: the catalog was asked and does not have it. */
  state: 'loading' | 'found' | 'missing' | 'unknown';
}

function findTeamRef(
  entity: MlModelEntity,
  relationType: string,
  field: string | undefined,
): string | undefined {
  const related = entity.relations?.find(
    relation => relation.type === relationType,
  );
  if (related) return related.targetRef;
  if (!field) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(field, {
        defaultKind: 'Group',
        defaultNamespace: getCompoundEntityRef(entity).namespace,
      }),
    );
  } catch {
    return undefined;
  }
}

/**
 * The two teams of a model with their groups, read in one call.
 *
 * @internal
 */
export function useTeams(entity: MlModelEntity): {
  dataScience?: Team;
  engineering?: Team;
} {
  const catalogApi = useApi(catalogApiRef);
  const refs = {
    dataScience: findTeamRef(
      entity,
      RELATION_MODEL_DEVELOPED_BY,
      entity.spec.teams?.dataScience,
    ),
    engineering: findTeamRef(
      entity,
      RELATION_MODEL_OPERATED_BY,
      entity.spec.teams?.engineering,
    ),
  };
  const entityRefs = [refs.dataScience, refs.engineering].filter(
    (ref): ref is string => Boolean(ref),
  );

  const { value, loading, error } = useAsync(async () => {
    if (entityRefs.length === 0) return {};
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata', 'spec.profile'],
    });
    return Object.fromEntries(
      entityRefs.map((ref, index) => [ref, items[index]]),
    ) as Record<string, Entity | undefined>;
  }, [catalogApi, entityRefs.join(' ')]);

  const toTeam = (entityRef: string | undefined): Team | undefined => {
    if (!entityRef) return undefined;
    if (loading) return { entityRef, state: 'loading' };
    if (error || !value) return { entityRef, state: 'unknown' };
    const group = value[entityRef];
    return { entityRef, group, state: group ? 'found' : 'missing' };
  };
  return {
    dataScience: toTeam(refs.dataScience),
    engineering: toTeam(refs.engineering),
  };
}
