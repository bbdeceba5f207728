import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';

/** A component or system with more models than this shows the first ones. */
const MOST_MODELS = 100;

/**
 * Status of the handoffs of the models that name the shown entity by a relation; models without any handoff are left
 * out.
 *
 * @param relation - from the model to the entity
 *
 * @internal
 */
export function useRelatedStatuses(relation: string) {
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const api = useApi(mlModelsApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { value, error, loading, retry } = useAsyncRetry(async () => {
    const found = await catalogApi.queryEntities({
      filter: { kind: 'MlModel', [`relations.${relation}`]: entityRef },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: MOST_MODELS,
    });
    const models = found.items.map(item => stringifyEntityRef(item));
    if (models.length === 0) return { models, statuses: [] };
    const { items } = await api.getHandoffStatus(models);
    return { models, statuses: items.flatMap(status => status ?? []) };
  }, [catalogApi, api, relation, entityRef]);
  return {
    /** Entity refs of the models. */
    models: loading ? undefined : value?.models,
    statuses: loading ? undefined : value?.statuses,
    error: loading ? undefined : error,
    retry,
  };
}
