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
import { AllocationEntry } from './AllocationEntry';

const STATES = ['active', 'upcoming', 'missing', 'ended'] as const;
const MOST_SHOWN = 100;

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    summary: {
      cursor: 'pointer',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsAllocationsPanel' },
);

/**
 * Engineers who are lent to teams and systems of a unit, and folded away those who were.
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
  const [corrected, setCorrected] = useState<OrganisationAllocation>();
  const [taken, setTaken] = useState<OrganisationAllocation>();
  const { value, error, loading, retry } = useAsyncRetry(async () => {
    const [active, upcoming, missing, ended] = await Promise.all(
      STATES.map(state =>
        api.listAllocations({ unit: unitRef, state, limit: MOST_SHOWN }),
      ),
    );
    return {
      inForce: [active, upcoming, missing].flatMap(({ items }) => items),
      ended,
    };
  }, [api, unitRef]);
  const onDone = () => {
    retry();
    props.onChanged();
  };
  const toRows = (allocations: OrganisationAllocation[]) => (
    <ul className={classes.list}>
      {allocations.map(allocation => (
        <AllocationEntry
          key={allocation.id}
          allocation={allocation}
          mayRecord={mayRecord}
          onCorrect={() => setCorrected(allocation)}
          onWithdraw={() => setTaken(allocation)}
        />
      ))}
    </ul>
  );
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
      {value?.inForce.length === 0 && (
        <p className={classes.quiet}>{t('unitPage.noAllocations')}</p>
      )}
      {value && toRows(value.inForce)}
      {value && value.ended.totalCount > 0 && (
        <details>
          <summary className={classes.summary}>
            {t('unitPage.endedAllocations', {
              count: value.ended.totalCount,
            })}
          </summary>
          {toRows(value.ended.items)}
        </details>
      )}
      {(isRecording || corrected) && (
        <AllocationDialog
          entry={corrected}
          onDone={onDone}
          onClose={() => {
            setIsRecording(false);
            setCorrected(undefined);
          }}
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
