import { capacityRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationCapacityEntry,
  OrganisationMayRecord,
  OrganisationRules,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { RecordButton } from '../RecordButton';
import { StatusChip } from '../StatusChip';
import { usePlainTableStyles } from './usePlainTableStyles';

const useStyles = makeStyles(
  theme => ({
    bar: {
      position: 'relative',
      minWidth: 110,
      height: 18,
      backgroundColor: theme.palette.action.hover,
    },
    fill: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      backgroundColor: theme.palette.info.main,
      opacity: 0.75,
    },
    planned: { opacity: 0.3 },
    band: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `2px dashed ${theme.palette.success.main}`,
      borderRight: `2px dashed ${theme.palette.success.main}`,
    },
    buttons: { whiteSpace: 'nowrap', textAlign: 'right' },
  }),
  { name: 'MlModelsCapacityTable' },
);

/** The bars end here, or at the highest share. */
const LEAST_FULL = 0.4;

/**
 * Capacity by period, newest first, each as figures and as a bar with the target band.
 *
 * @internal
 */
export function CapacityTable(props: {
  entries: OrganisationCapacityEntry[];
  rules: OrganisationRules;
  mayRecord: OrganisationMayRecord;
  onCorrect: (entry: OrganisationCapacityEntry) => void;
  onWithdraw: (entry: OrganisationCapacityEntry) => void;
}) {
  const { entries, rules, mayRecord } = props;
  const classes = useStyles();
  const table = usePlainTableStyles();
  const { t } = useTranslate();
  const full = Math.max(LEAST_FULL, ...entries.map(entry => entry.share ?? 0));
  const at = (value: number) => `${(100 * value) / full}%`;
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={t('unitPage.capacityTable')}>
        <thead>
          <tr>
            <th scope="col">{t('unitPage.period')}</th>
            <th scope="col">{t('unitPage.net')}</th>
            <th scope="col">{t('unitPage.productionizing')}</th>
            <th scope="col" colSpan={2}>
              {t('unitPage.share')}
            </th>
            <th aria-label={t('unitPage.correct')} />
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => {
            const period = `${formatDay(entry.from)} – ${formatDay(entry.to)}`;
            return (
              <tr key={entry.id}>
                <th scope="row">
                  {period}{' '}
                  {entry.kind === 'planned' && (
                    <StatusChip tone="neutral" label={t('unitPage.planned')} />
                  )}
                  {entry.imported && (
                    <StatusChip tone="neutral" label={t('unitPage.imported')} />
                  )}
                </th>
                <td>{entry.netDays.toLocaleString()}</td>
                <td>{entry.productionizingDays.toLocaleString()}</td>
                <td>
                  {entry.share?.toLocaleString(undefined, {
                    style: 'percent',
                  }) ?? '–'}
                </td>
                <td>
                  <div className={classes.bar} aria-hidden>
                    <span
                      className={`${classes.fill} ${
                        entry.kind === 'planned' ? classes.planned : ''
                      }`}
                      style={{ width: at(entry.share ?? 0) }}
                    />
                    <span
                      className={classes.band}
                      style={{
                        left: at(rules.capacityLower),
                        width: at(rules.capacityUpper - rules.capacityLower),
                      }}
                    />
                  </div>
                </td>
                <td className={classes.buttons}>
                  <RecordButton
                    variant="text"
                    label={t('unitPage.correct')}
                    accessibleLabel={t('unitPage.correctLabel', {
                      entry: period,
                    })}
                    permission={capacityRecordPermission}
                    mayRecord={mayRecord}
                    onClick={() => props.onCorrect(entry)}
                  />
                  <RecordButton
                    variant="text"
                    label={t('unitPage.withdraw')}
                    accessibleLabel={t('unitPage.withdrawLabel', {
                      entry: period,
                    })}
                    permission={capacityRecordPermission}
                    mayRecord={mayRecord}
                    onClick={() => props.onWithdraw(entry)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
