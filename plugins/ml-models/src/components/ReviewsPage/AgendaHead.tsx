import type { DesignReviewAgenda } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from '../../hooks/useId';
import { useTranslate } from '../../hooks/useTranslate';
import { formatMoment } from '../../formatting/formatMoment';
import { ExactDay } from '../ExactDay';
import { ExplainedButton } from '../ExplainedButton';
import { FilterSelect } from '../FilterSelect';
import { StatusChip } from '../StatusChip';
import { actsForSide } from './actsForSide';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: theme.spacing(2, 4),
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      flexGrow: 1,
      gap: theme.spacing(2, 4),
      margin: 0,
    },
    label: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    value: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: 0,
    },
    reason: {
      flexBasis: '100%',
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MlModelsAgendaHead' },
);

/**
 * When the unit met last and meets next, and whether that is late.
 *
 * @internal
 */
export function AgendaHead(props: {
  agenda: DesignReviewAgenda;
  onUnit: (ref: string) => void;
  onPlan: () => void;
  onRecord: () => void;
}) {
  const { agenda, onUnit, onPlan, onRecord } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const reasonId = useId();
  let reason: string | undefined;
  if (agenda.next) {
    reason = agenda.next.you.refusal?.text;
  } else if (!agenda.you.mayMeet && !agenda.handoffs.some(actsForSide)) {
    reason = t('reviewsPage.noSide');
  }
  return (
    <div className={classes.root}>
      {agenda.units.length > 1 && agenda.unitRef && (
        <FilterSelect
          label={t('reviewsPage.unit')}
          value={agenda.unitRef}
          onChange={onUnit}
          choices={agenda.units.map(unit => ({
            value: unit.ref,
            label: unit.title,
          }))}
        />
      )}
      <dl className={classes.facts}>
        {agenda.unitTitle && agenda.units.length <= 1 && (
          <div>
            <dt className={classes.label}>{t('reviewsPage.unit')}</dt>
            <dd className={classes.value}>{agenda.unitTitle}</dd>
          </div>
        )}
        <div>
          <dt className={classes.label}>{t('reviewsPage.lastHeld')}</dt>
          <dd className={classes.value}>
            {agenda.lastHeldAt ? (
              <ExactDay at={agenda.lastHeldAt} />
            ) : (
              t('reviewsPage.never')
            )}
          </dd>
        </div>
        <div>
          <dt className={classes.label}>{t('reviewsPage.next')}</dt>
          <dd className={classes.value}>
            {agenda.next
              ? formatMoment(agenda.next.heldAt)
              : t('reviewsPage.notPlanned')}
          </dd>
        </div>
        {agenda.dueAt && (
          <div>
            <dt className={classes.label}>{t('reviewsPage.due')}</dt>
            <dd className={classes.value}>
              <ExactDay at={agenda.dueAt} />
              {agenda.overdue && (
                <StatusChip tone="attention" label={t('reviewsPage.overdue')} />
              )}
            </dd>
          </div>
        )}
      </dl>
      <div className={classes.buttons}>
        <ExplainedButton
          variant="outlined"
          refusal={reason}
          describedBy={reason && reasonId}
          onClick={onPlan}
        >
          {agenda.next ? t('reviewsPage.change') : t('reviewsPage.plan')}
        </ExplainedButton>
        <ExplainedButton
          variant="contained"
          color="primary"
          refusal={reason}
          describedBy={reason && reasonId}
          onClick={onRecord}
        >
          {t('reviewsPage.record')}
        </ExplainedButton>
      </div>
      {reason && (
        <p id={reasonId} className={classes.reason}>
          {reason}
        </p>
      )}
    </div>
  );
}
