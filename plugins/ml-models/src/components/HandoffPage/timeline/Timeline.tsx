import { makeStyles } from '@material-ui/core/styles';
import type { HandoffTimeline } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { EmptyMessage } from '../../EmptyMessage';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { foldEntries } from './foldEntries';
import { TimelineEntry } from './TimelineEntry';
import { TimelineRun } from './TimelineRun';
import { useTimeline } from './useTimeline';

const useStyles = makeStyles(
  theme => ({
    day: {
      margin: theme.spacing(2, 0, 0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 600,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    more: { marginTop: theme.spacing(2) },
  }),
  { name: 'MlModelsTimeline' },
);

/**
 * Everything that happened, newest first and by day; older things are read when they are asked for.
 *
 * @internal
 */
export function Timeline(props: { timeline: HandoffTimeline }) {
  const classes = useStyles();
  const { t } = useTranslate();
  const { days, hasMore, loading, error, loadMore } = useTimeline(
    props.timeline,
  );
  if (days.length === 0) {
    return <EmptyMessage title={t('handoffTimeline.none')} />;
  }
  return (
    <div>
      {days.map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <h3 className={classes.day}>{day}</h3>
          <ol className={classes.list}>
            {foldEntries(entries).map(run =>
              run.length > 1 ? (
                <TimelineRun key={run[0].id} entries={run} />
              ) : (
                <TimelineEntry key={run[0].id} entry={run[0]} />
              ),
            )}
          </ol>
        </section>
      ))}
      {error && (
        <RequestError
          title={t('handoffTimeline.failed')}
          error={error}
          onRetry={loadMore}
        />
      )}
      {hasMore && !error && (
        <TextButton
          variant="outlined"
          className={classes.more}
          disabled={loading}
          onClick={loadMore}
        >
          {t('handoffTimeline.older')}
        </TextButton>
      )}
    </div>
  );
}
