import { useApi } from '@backstage/core-plugin-api';
import { allocationRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationAllocation,
  OrganisationMayRecord,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { AllocationDialog, WithdrawDialog } from '../OrganisationForms';
import { Panel } from '../Panel';
import { RecordButton } from '../RecordButton';
import { RequestError } from '../RequestError';
import { EntityName } from './EntityName';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(0.5, 0),
      fontSize: theme.typography.pxToRem(14),
    },
    push: { flexGrow: 1 },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsAllocationsPanel' },
);

/**
 * Engineers who are lent to teams and systems of a unit now.
 *
 * @internal
 */
export function AllocationsPanel(props: {
  unitRef: string;
  mayRecord: OrganisationMayRecord;
  onChanged: () => void;
}) {
  const { unitRef, mayRecord } = props;
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const { t } = useTranslate();
  const [isRecording, setIsRecording] = useState(false);
  const [taken, setTaken] = useState<OrganisationAllocation>();
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.listAllocations({ unit: unitRef, limit: 100 }),
    [api, unitRef],
  );
  const onDone = () => {
    retry();
    props.onChanged();
  };
  const day = (at: string) => new Date(at).toLocaleDateString();
  const inForce = value?.items.filter(each => each.state !== 'ended');
  return (
    <Panel
      title={t('unitPage.allocations')}
      action={
        <RecordButton
          label={t('unitPage.allocate')}
          permission={allocationRecordPermission}
          mayRecord={mayRecord}
          onClick={() => setIsRecording(true)}
        />
      }
    >
      {error && !loading && (
        <RequestError
          title={t('unitPage.allocationsFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      {inForce?.length === 0 && (
        <p className={classes.quiet}>{t('unitPage.noAllocations')}</p>
      )}
      <ul className={classes.list}>
        {inForce?.map(allocation => {
          const words = {
            share: allocation.share.toLocaleString(undefined, {
              style: 'percent',
            }),
            from: day(allocation.from),
          };
          return (
            <li key={allocation.id} className={classes.row}>
              <EntityName of={allocation.engineer} />
              <span aria-hidden>→</span>
              <EntityName of={allocation.target} />
              <span className={classes.quiet}>
                {allocation.to
                  ? t('unitPage.allocationUntil', {
                      ...words,
                      to: day(allocation.to),
                    })
                  : t('unitPage.allocation', words)}
              </span>
              <span className={classes.push} />
              <RecordButton
                variant="text"
                label={t('unitPage.withdraw')}
                accessibleLabel={t('unitPage.withdrawLabel', {
                  entry: `${allocation.engineer.title} → ${allocation.target.title}`,
                })}
                permission={allocationRecordPermission}
                mayRecord={mayRecord}
                onClick={() => setTaken(allocation)}
              />
            </li>
          );
        })}
      </ul>
      {isRecording && (
        <AllocationDialog
          onDone={onDone}
          onClose={() => setIsRecording(false)}
        />
      )}
      {taken && (
        <WithdrawDialog
          onWithdraw={body => api.withdrawAllocation(taken.id, body)}
          onDone={onDone}
          onClose={() => setTaken(undefined)}
        />
      )}
    </Panel>
  );
}
