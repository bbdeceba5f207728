import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useHandoffStatus } from '../HandoffStatusCard';
import { OpenHandoffs } from './OpenHandoffs';

/** A component or system with more models than this shows the first ones. */
const MOST_MODELS = 100;

/**
 * Handoffs of the models that name the entity by a relation: the one under way of each, else the one in production.
 *
 * @internal
 */
export function RelatedHandoffsCard(props: {
  /** From the model to the entity. */
  relation: string;
}) {
  const { relation } = props;
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const entityRef = stringifyEntityRef(entity);
  const models = useAsyncRetry(async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'MlModel', [`relations.${relation}`]: entityRef },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: MOST_MODELS,
    });
    return items.map(item => stringifyEntityRef(item));
  }, [catalogApi, relation, entityRef]);
  const status = useHandoffStatus(models.value ?? []);
  const isKnown = models.value && status.statuses;
  const error = models.error ?? status.error;
  return (
    <OpenHandoffs
      handoffs={
        isKnown
          ? status.statuses?.flatMap(each => {
              const handoff = each?.current ?? each?.production;
              return handoff ? [handoff] : [];
            })
          : undefined
      }
      error={error}
      onRetry={() => {
        models.retry();
        status.retry();
      }}
    />
  );
}
