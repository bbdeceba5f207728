import { getEntitySourceLocation } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import {
  catalogApiRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import {
  RELATION_SERVED_BY,
  RELATION_TRAINED_IN,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import useAsync from 'react-use/esm/useAsync';
import { toRepositoryFileUrl } from './toRepositoryFileUrl';

/** @internal */
export interface ModelCardFile {
  /** As the descriptor names it. */
  path: string;
  /** Where it can be read, when that is known. */
  url?: string;
}

function locationOf(entity: Entity) {
  try {
    return getEntitySourceLocation(entity);
  } catch {
    // Entities that no file stands behind have none.
    return undefined;
  }
}

/**
 * The model card that a descriptor names by its path. It lies where the handoff reads it: in the production repository,
 * before there is one in that of the experiment; a model with neither has it beside its own descriptor.
 *
 * @internal
 */
export function useModelCardFile(
  entity: MlModelEntity,
): ModelCardFile | undefined {
  const catalogApi = useApi(catalogApiRef);
  const integrations = useApi(scmIntegrationsApiRef);
  const path = entity.spec.modelCard;
  const [component] = [RELATION_SERVED_BY, RELATION_TRAINED_IN].flatMap(
    relation => getEntityRelations(entity, relation),
  );
  const { value: holder } = useAsync(async () => {
    if (!path) return undefined;
    return component ? catalogApi.getEntityByRef(component) : entity;
  }, [catalogApi, entity, path]);

  if (!path) return undefined;
  const location = holder && locationOf(holder);
  return { path, url: toRepositoryFileUrl({ path, location, integrations }) };
}
