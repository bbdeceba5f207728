import { useApi } from '@backstage/core-plugin-api';
import { capacityRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationCapacityEntry,
  OrganisationUnit,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { CapacityMeter } from '../CapacityMeter';
import { CapacityDialog, WithdrawDialog } from '../OrganisationForms';
import { Panel } from '../Panel';
import { RecordButton } from '../RecordButton';
import { CapacityTable } from './CapacityTable';

type Open =
  | { form: 'record' }
  | { form: 'correct' | 'withdraw'; entry: OrganisationCapacityEntry };

const useStyles = makeStyles(
  theme => ({
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
  }),
  { name: 'MlModelsCapacityPanel' },
);

/**
 * The 20 % account of a unit: share over the last periods, the periods, and the forms.
 *
 * @internal
 */
export function CapacityPanel(props: {
  unit: Pick<
    OrganisationUnit,
    'ref' | 'title' | 'capacity' | 'capacityPeriods' | 'mayRecord' | 'rules'
  >;
  onChanged: () => void;
}) {
  const { unit, onChanged } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [open, setOpen] = useState<Open>();
  const { rules, capacityPeriods } = unit;
  const percent = (value: number) =>
    value.toLocaleString(undefined, { style: 'percent' });
  const entries = [...capacityPeriods.actual, ...capacityPeriods.planned].sort(
    (a, b) => b.from.localeCompare(a.from) || a.kind.localeCompare(b.kind),
  );
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('unitPage.capacity')}
      action={
        <RecordButton
          label={t('unitPage.recordCapacity')}
          permission={capacityRecordPermission}
          mayRecord={unit.mayRecord}
          onClick={() => setOpen({ form: 'record' })}
        />
      }
    >
      <p className={classes.quiet}>
        {t('unitPage.capacityTarget', {
          lower: percent(rules.capacityLower),
          upper: percent(rules.capacityUpper),
          periods: String(rules.rollingPeriods),
        })}
      </p>
      <CapacityMeter capacity={unit.capacity} rules={rules} />
      {entries.length === 0 ? (
        <p className={classes.quiet}>{t('unitPage.capacityNone')}</p>
      ) : (
        <CapacityTable
          entries={entries}
          rules={rules}
          mayRecord={unit.mayRecord}
          onCorrect={entry => setOpen({ form: 'correct', entry })}
          onWithdraw={entry => setOpen({ form: 'withdraw', entry })}
        />
      )}
      {open && open.form !== 'withdraw' && (
        <CapacityDialog
          unit={unit}
          entry={open.form === 'correct' ? open.entry : undefined}
          onDone={onChanged}
          onClose={close}
        />
      )}
      {open?.form === 'withdraw' && (
        <WithdrawDialog
          onWithdraw={body => api.withdrawCapacity(open.entry.id, body)}
          onDone={onChanged}
          onClose={close}
        />
      )}
    </Panel>
  );
}
