import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useRef } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { HandoffContent } from './HandoffContent';
import { HandoffSkeleton } from './states/HandoffSkeleton';
import { HandoffUnavailable } from './states/HandoffUnavailable';
import { HandoffContext } from './state/HandoffContext';
import { refusalOf } from './state/refusalOf';
import { useCollectRefusal } from './state/useCollectRefusal';
import { useHandoff } from './state/useHandoff';
import { useHandoffUrl } from './state/useHandoffUrl';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 1440,
      fontFamily: theme.typography.fontFamily,
      padding: theme.spacing(1, 3, 4),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 3) },
    },
  }),
  { name: 'MlModelsHandoffPage' },
);

/**
 * A handoff as a review between two teams: what is asked, what is known, who has the ball, and what happened.
 *
 * @internal
 */
export function HandoffReview(props: { id: string }) {
  const classes = useStyles();
  const { t } = useTranslate();
  const view = useHandoff(props.id);
  const url = useHandoffUrl();
  const { handoff, error, run, reload } = view;

  const openItem = useRef(url.openItem);
  openItem.current = url.openItem;
  const id = handoff?.summary.id ?? props.id;
  const you = handoff?.you;
  const attachRefusal = handoff && refusalOf(handoff, 'attach-evidence');
  const collectRefusal = useCollectRefusal(handoff);
  const actions = useMemo(
    () =>
      you && {
        id,
        you,
        attachRefusal,
        collectRefusal,
        run,
        reload,
        openItem: (itemId: string) => openItem.current(itemId),
      },
    [id, you, attachRefusal, collectRefusal, run, reload],
  );

  if (!handoff || !actions) {
    return (
      <main className={classes.root}>
        {error ? (
          <HandoffUnavailable id={props.id} error={error} onRetry={reload} />
        ) : (
          <HandoffSkeleton />
        )}
      </main>
    );
  }
  return (
    <main
      className={classes.root}
      aria-label={t('handoffPage.label', {
        number: String(handoff.summary.number),
        model: handoff.summary.modelTitle,
      })}
    >
      {error && (
        <RequestError
          title={t('handoffPage.refreshFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      <HandoffContext.Provider value={actions}>
        <HandoffContent
          handoff={handoff}
          newer={view.newer}
          onShowNewer={view.showNewer}
          url={url}
        />
      </HandoffContext.Provider>
    </main>
  );
}
