import { LinkButton } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { useUnitPath } from '../../hooks/useUnitPath';
import { RequestError } from '../RequestError';
import { TeamSummary } from './TeamSummary';
import { useTeam } from './useTeam';

/**
 * How the group that is shown fits into the organisation: people by role, models, cover, unit, counterparts.
 *
 * @internal
 */
export function TeamCard() {
  const { t } = useTranslate();
  const { team, error, loading, retry } = useTeam();
  const unitPath = useUnitPath();
  const path = team?.unit && unitPath(team.unit.ref);
  return (
    <EntityInfoCard
      title={t('organisationCard.team')}
      headerActions={
        path && (
          <LinkButton to={path} size="small" variant="outlined">
            {t('organisationCard.openUnit')}
          </LinkButton>
        )
      }
    >
      {error && !loading && (
        <RequestError
          title={t('organisationCard.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!team && !error && (
        <div role="status" aria-busy aria-label={t('organisationCard.loading')}>
          <Skeleton height={24} />
          <Skeleton height={24} width="60%" />
        </div>
      )}
      {team && <TeamSummary team={team} />}
    </EntityInfoCard>
  );
}
