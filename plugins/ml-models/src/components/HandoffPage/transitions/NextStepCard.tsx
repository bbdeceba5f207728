import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ConsentList } from './ConsentList';
import { isPossible } from './isPossible';
import { OpenTransition } from './OpenTransition';
import { OtherActsMenu } from './OtherActsMenu';
import { RefusalList } from './RefusalList';
import { StoppedDialog } from './StoppedDialog';
import { TransitionButton } from './TransitionButton';
import { transitionOrder } from './transitionOrder';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    title: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
    acts: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    button: { width: '100%' },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
  }),
  { name: 'MlModelsNextStepCard' },
);

/**
 * What the person can do now to carry the handoff on and, where it is not possible, what stands in the way.
 *
 * @internal
 */
export function NextStepCard(props: { handoff: Handoff }) {
  const { handoff } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const focus = useKeptFocus<HTMLElement>();
  const [open, setOpen] = useState<HandoffTransitionOption>();
  const [stopping, setStopping] = useState(false);
  const { forward, other } = transitionOrder(handoff);
  const primary = forward.find(isPossible);
  return (
    <Paper
      ref={focus}
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby="handoff-next-title"
    >
      <div className={classes.head}>
        <Typography
          id="handoff-next-title"
          component="h3"
          className={classes.title}
        >
          {t('handoffTransition.title')}
        </Typography>
        {other.length > 0 && (
          <OtherActsMenu
            handoff={handoff}
            options={other}
            onOpen={setOpen}
            onStopped={() => setStopping(true)}
          />
        )}
      </div>
      {handoff.you.refusals.map(({ code, text }) => (
        <div key={code} className={classes.quiet}>
          {text}
        </div>
      ))}
      {forward.length === 0 ? (
        <div className={classes.quiet}>
          {handoff.summary.turn.text || t('handoffTransition.nothing')}
        </div>
      ) : (
        <ul className={classes.acts}>
          {forward.map(option => {
            const reasonsId = `handoff-refusals-${option.transition}`;
            return (
              <li key={option.transition}>
                <TransitionButton
                  option={option}
                  onOpen={setOpen}
                  variant={option === primary ? 'contained' : 'outlined'}
                  className={classes.button}
                  describedBy={isPossible(option) ? undefined : reasonsId}
                />
                {option.needs.length > 0 && option.transition !== 'approve' && (
                  <ConsentList handoff={handoff} option={option} />
                )}
                {!isPossible(option) && (
                  <RefusalList
                    id={reasonsId}
                    refusals={option.refusals}
                    handoff={handoff}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {stopping && (
        <StoppedDialog handoff={handoff} onClose={() => setStopping(false)} />
      )}
      <OpenTransition
        handoff={handoff}
        option={open}
        onClose={() => setOpen(undefined)}
      />
    </Paper>
  );
}
