import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { HandoffStatusView } from './HandoffStatusView';
import { NoHandoffYet } from './NoHandoffYet';
import { useHandoffStatus } from './useHandoffStatus';

/**
 * The handoff of the model that is shown: where it stands, who has the ball, what is in the way.
 *
 * @internal
 */
export function HandoffStatusCard() {
  const { entity } = useEntity();
  const { t } = useTranslate();
  const entityRef = stringifyEntityRef(entity);
  const { statuses, error, loading, retry } = useHandoffStatus([entityRef]);
  const status = statuses?.[0];
  return (
    <EntityInfoCard title={t('handoffCard.title')}>
      {error && !loading && (
        <RequestError
          title={t('handoffCard.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!statuses && !error && (
        <div role="status" aria-busy aria-label={t('handoffCard.loading')}>
          <Skeleton width="40%" />
          <Skeleton height={36} />
          <Skeleton width="80%" />
        </div>
      )}
      {statuses && !status && <NoHandoffYet entityRef={entityRef} />}
      {status && <HandoffStatusView status={status} />}
    </EntityInfoCard>
  );
}
