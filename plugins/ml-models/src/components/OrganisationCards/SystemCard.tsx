import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { allocationRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { OnCallChip } from '../OnCallChip';
import { OnCallCover } from '../OnCallCover';
import { AllocationDialog } from '../OrganisationForms';
import { RecordButton } from '../RecordButton';
import { RequestError } from '../RequestError';
import { StatusChip } from '../StatusChip';
import { EngineerList, EntityName } from '../UnitPage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      fontSize: theme.typography.pxToRem(14),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsSystemCard' },
);

/**
 * Criticality of the system that is shown, the engineers who sit with it, and the cover of its models.
 *
 * @internal
 */
export function SystemCard() {
  const { entity } = useEntity();
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const { t } = useTranslate();
  const [isAllocating, setIsAllocating] = useState(false);
  const systemRef = stringifyEntityRef(entity);
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.getSystemOrganisation(systemRef),
    [api, systemRef],
  );
  const system = value?.system.ref === systemRef ? value : undefined;
  const covered = system?.models.filter(model => model.onCall) ?? [];
  return (
    <EntityInfoCard
      title={t('organisationCard.system')}
      headerActions={
        system && (
          <RecordButton
            label={t('unitPage.allocate')}
            permission={allocationRecordPermission}
            mayRecord={system.mayRecord}
            onClick={() => setIsAllocating(true)}
          />
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
      {!system && !error && (
        <div role="status" aria-busy aria-label={t('organisationCard.loading')}>
          <Skeleton height={24} />
        </div>
      )}
      {system && (
        <div className={classes.root}>
          <div className={classes.row}>
            {system.critical ? (
              <>
                <StatusChip
                  tone="attention"
                  label={t('organisationCard.critical')}
                />
                <StatusChip
                  tone={system.covered ? 'positive' : 'negative'}
                  label={
                    system.covered
                      ? t('organisationCard.covered')
                      : t('organisationCard.uncovered')
                  }
                />
                {system.criticalBy && system.criticalBy.ref !== systemRef && (
                  <span className={classes.quiet}>
                    {t('organisationCard.criticalBy')}{' '}
                    <EntityName of={system.criticalBy} inText />
                  </span>
                )}
              </>
            ) : (
              <span className={classes.quiet}>
                {t('organisationCard.notCritical')}
              </span>
            )}
          </div>
          {(system.critical || system.engineers.length > 0) && (
            <EngineerList engineers={system.engineers} />
          )}
          <OnCallCover onCall={system.onCall} />
          <ul className={classes.list}>
            {covered.map(model => (
              <li key={model.model.ref} className={classes.row}>
                <EntityName of={model.model} />
                {model.onCall && <OnCallChip cover={model.onCall} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isAllocating && (
        <AllocationDialog
          target={systemRef}
          onDone={retry}
          onClose={() => setIsAllocating(false)}
        />
      )}
    </EntityInfoCard>
  );
}
