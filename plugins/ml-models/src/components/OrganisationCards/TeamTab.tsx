import { useApi } from '@backstage/core-plugin-api';
import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { MembersPanel } from '../MembersPanel';
import { Panel } from '../Panel';
import { RequestError } from '../RequestError';
import {
  CapacityPanel,
  CounterpartsPanel,
  ModelsTable,
  UnitView,
} from '../UnitPage';
import { TeamSummary } from './TeamSummary';
import { useTeam } from './useTeam';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MlModelsTeamTab' },
);

/**
 * The tab on the page of a group: for a unit everything about it, for another group its people, models, counterparts
 * and the capacity of the unit it is in.
 *
 * @internal
 */
export function TeamTab() {
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const { team, groupRef, error, loading, retry } = useTeam();
  const last = useRef<OrganisationUnit>();
  const unit = useAsyncRetry(
    async () => (team?.isUnit ? api.getUnit(groupRef) : undefined),
    [api, groupRef, team?.isUnit],
  );
  if (unit.value && !unit.loading) last.current = unit.value;
  const shownUnit = last.current?.ref === groupRef ? last.current : undefined;
  const failure = error ?? unit.error;
  return (
    <div className={classes.root}>
      {failure && !loading && !unit.loading && (
        <RequestError
          title={t('organisationCard.failed')}
          error={failure}
          onRetry={() => {
            retry();
            unit.retry();
          }}
        />
      )}
      {!team && !failure && (
        <div role="progressbar" aria-label={t('organisationCard.loading')}>
          <Skeleton variant="rect" height={240} />
        </div>
      )}
      {team && !team.isUnit && (
        <>
          <Panel title={t('organisationCard.team')}>
            <TeamSummary team={team} />
          </Panel>
          <Panel title={t('unitPage.models')}>
            <ModelsTable
              groupRef={groupRef}
              attestationDays={team.rules.attestationDays}
              onChanged={retry}
            />
          </Panel>
          <CounterpartsPanel counterparts={team.counterparts} />
          {team.unit && team.capacityPeriods && team.mayRecord && (
            <CapacityPanel
              unit={{
                ...team.unit,
                capacityPeriods: team.capacityPeriods,
                mayRecord: team.mayRecord,
                rules: team.rules,
              }}
              onChanged={retry}
            />
          )}
        </>
      )}
      {shownUnit && <UnitView unit={shownUnit} onChanged={unit.retry} />}
      {team && <MembersPanel groupRef={groupRef} />}
    </div>
  );
}
