import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { RiTimeLine, RiUserVoiceLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { RelativeTime } from '../../RelativeTime';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1),
      fontSize: theme.typography.pxToRem(15),
      overflowWrap: 'anywhere',
    },
    icon: {
      marginRight: theme.spacing(1),
      verticalAlign: 'text-bottom',
      color: theme.palette.text.secondary,
    },
    party: { fontWeight: 600 },
    quiet: { color: theme.palette.text.secondary },
    overdue: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontWeight: 600,
      '& > svg': { color: theme.palette.error.main },
    },
  }),
  { name: 'MlModelsTurnLine' },
);

/**
 * Who has the ball, since when, until when and for what.
 *
 * @internal
 */
export function TurnLine(props: { turn: Handoff['summary']['turn'] }) {
  const { turn } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (turn.party === 'nobody' && !turn.text) return null;
  return (
    <div className={classes.root}>
      <span>
        <RiUserVoiceLine size={18} className={classes.icon} aria-hidden />
        {turn.party !== 'nobody' && (
          <>
            <span className={classes.party}>
              {t(`handoffTurn.party.${turn.party}`)}:
            </span>{' '}
          </>
        )}
        {turn.text}
      </span>
      {turn.since && turn.party !== 'nobody' && (
        <span className={classes.quiet}>
          {t('handoffPage.turnBegan')} <RelativeTime at={turn.since} />
        </span>
      )}
      {turn.dueAt && (
        <span className={turn.overdue ? classes.overdue : classes.quiet}>
          {turn.overdue && <RiTimeLine size={16} aria-hidden />}
          <span>
            {turn.overdue ? t('handoffPage.wasDue') : t('handoffPage.due')}{' '}
            <RelativeTime at={turn.dueAt} />
          </span>
        </span>
      )}
    </div>
  );
}
