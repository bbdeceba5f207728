import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';
import { DesignReviewRecord } from '../../DesignReviewRecord';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { useDesignStyles } from './useDesignStyles';
import { useMeetings } from './useMeetings';

/** Joint design reviews that were about this handoff, newest first; nothing while there was none. @internal */
export function DesignMeetings(props: { handoff: Handoff }) {
  const { handoff } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const { meetings, loading, error, retry, loadMore } = useMeetings(handoff);
  if ((handoff.designReviewIds ?? []).length === 0) return null;
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.card}
      aria-labelledby="handoff-meetings-title"
    >
      <Typography
        id="handoff-meetings-title"
        component="h3"
        className={classes.title}
      >
        {t('handoffDesign.meetings.title')}
      </Typography>
      {meetings && (
        <ul className={classes.list}>
          {meetings.map(review => (
            <li key={review.id}>
              <DesignReviewRecord review={review} />
            </li>
          ))}
        </ul>
      )}
      {loading && (
        <div
          role="status"
          aria-busy
          aria-label={t('handoffDesign.meetings.loading')}
        >
          <Skeleton width="40%" />
          <Skeleton width="80%" />
        </div>
      )}
      {error && (
        <RequestError
          title={t('handoffDesign.meetings.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {loadMore && !error && (
        <div>
          <TextButton variant="outlined" disabled={loading} onClick={loadMore}>
            {t('handoffDesign.meetings.more')}
          </TextButton>
        </div>
      )}
    </Paper>
  );
}
