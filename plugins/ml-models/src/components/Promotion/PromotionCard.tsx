import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { useHandoffStatus } from '../HandoffStatusCard/useHandoffStatus';
import { RequestError } from '../RequestError';
import { PromoteButton } from './PromoteButton';

/**
 * The card on the page of a model that leads to its production repository.
 *
 * @internal
 */
export function PromotionCard() {
  const { entity } = useEntity<MlModelEntity>();
  const { t } = useTranslate();
  const modelRef = stringifyEntityRef(entity);
  const { statuses, error, loading, retry } = useHandoffStatus([modelRef]);
  const status = statuses?.[0];
  return (
    <EntityInfoCard title={t('promotion.title')}>
      {error && !loading && (
        <RequestError
          title={t('promotion.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!statuses && !error && (
        <div role="status" aria-busy aria-label={t('promotion.loading')}>
          <Skeleton width="50%" />
        </div>
      )}
      {statuses && (
        <PromoteButton
          modelRef={modelRef}
          entity={entity}
          handoff={status?.current}
          repository={status?.repository}
        />
      )}
    </EntityInfoCard>
  );
}
