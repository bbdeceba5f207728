import { allocationRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationAllocation,
  OrganisationMayRecord,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { RecordButton } from '../RecordButton';
import { StatusChip } from '../StatusChip';
import { EntityName } from './EntityName';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      padding: theme.spacing(0.5, 0),
      fontSize: theme.typography.pxToRem(14),
    },
    push: { flexGrow: 1 },
    buttons: { whiteSpace: 'nowrap' },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsAllocationEntry' },
);

/** @internal */
export function AllocationEntry(props: {
  allocation: OrganisationAllocation;
  mayRecord: OrganisationMayRecord;
  onCorrect: () => void;
  onWithdraw: () => void;
}) {
  const { allocation, mayRecord, onCorrect, onWithdraw } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const entry = `${allocation.engineer.title} → ${allocation.target.title}`;
  const words = {
    share: allocation.share.toLocaleString(undefined, { style: 'percent' }),
    from: formatDay(allocation.from),
  };
  const { state } = allocation;
  return (
    <li className={classes.row}>
      <EntityName of={allocation.engineer} />
      <span aria-hidden>→</span>
      <EntityName of={allocation.target} />
      <span className={classes.quiet}>
        {allocation.to
          ? t('unitPage.allocationUntil', {
              ...words,
              to: formatDay(allocation.to),
            })
          : t('unitPage.allocation', words)}
      </span>
      {(state === 'upcoming' || state === 'missing') && (
        <StatusChip
          tone={state === 'missing' ? 'attention' : 'neutral'}
          label={t(`unitPage.allocationState.${state}`)}
        />
      )}
      {allocation.imported && (
        <StatusChip tone="neutral" label={t('unitPage.imported')} />
      )}
      <span className={classes.push} />
      <span className={classes.buttons}>
        <RecordButton
          variant="text"
          label={t('unitPage.correct')}
          accessibleLabel={t('unitPage.correctLabel', { entry })}
          permission={allocationRecordPermission}
          mayRecord={mayRecord}
          onClick={onCorrect}
        />
        <RecordButton
          variant="text"
          label={t('unitPage.withdraw')}
          accessibleLabel={t('unitPage.withdrawLabel', { entry })}
          permission={allocationRecordPermission}
          mayRecord={mayRecord}
          onClick={onWithdraw}
        />
      </span>
    </li>
  );
}
