import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiCheckDoubleLine,
  RiCodeSSlashLine,
  RiFlaskLine,
  RiRocketLine,
  RiShieldUserLine,
  RiTeamLine,
} from '@remixicon/react';
import { formatLocalDay } from '../../formatting/formatLocalDay';
import { useTranslate } from '../../hooks/useTranslate';
import { RelativeTime } from '../RelativeTime';
import { StatusChip } from '../StatusChip';

/** @internal */
export interface HandoffTurnProps {
  turn: HandoffSummary['turn'];
  /** Leaves the next act out where something else says it. */
  withoutAct?: boolean;
}

const icons = {
  'data-science': RiFlaskLine,
  engineering: RiCodeSSlashLine,
  both: RiTeamLine,
  independent: RiShieldUserLine,
  delivery: RiRocketLine,
  nobody: RiCheckDoubleLine,
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.25),
      minWidth: 0,
    },
    who: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 0.75),
      fontSize: theme.typography.pxToRem(14),
    },
    icon: { flexShrink: 0, color: theme.palette.text.secondary },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsHandoffTurn' },
);

/**
 * Who has the ball, since when, and what for.
 *
 * @internal
 */
export function HandoffTurn(props: HandoffTurnProps) {
  const { turn, withoutAct } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const Icon = icons[turn.party];
  const hasTurn = turn.party !== 'nobody';
  return (
    <div className={classes.root}>
      <div className={classes.who}>
        <Icon size={14} className={classes.icon} aria-hidden />
        <span>{t(`handoffTurn.party.${turn.party}`)}</span>
        {hasTurn && turn.since && (
          <span className={classes.quiet}>
            <RelativeTime at={turn.since} />
          </span>
        )}
        {turn.overdue && (
          <StatusChip
            tone="attention"
            label={t('handoffTurn.overdue')}
            title={
              turn.dueAt &&
              t('handoffTurn.dueAt', {
                date: formatLocalDay(turn.dueAt),
              })
            }
          />
        )}
      </div>
      {!withoutAct && turn.text && (
        <span className={classes.quiet}>{turn.text}</span>
      )}
    </div>
  );
}
