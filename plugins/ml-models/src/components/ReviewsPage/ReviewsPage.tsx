import { Link } from '@backstage/core-components';
import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { handoffsRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { TextButton } from '../TextButton';
import { AgendaHead } from './AgendaHead';
import { AgendaItem } from './AgendaItem';
import { DesignReviewDialog } from './DesignReviewDialog';
import { PastReview } from './PastReview';
import { useDesignReviews } from './useDesignReviews';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 1200,
      padding: theme.spacing(1, 3, 3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 2) },
    },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsReviewsPage' },
);

/**
 * The joint design review of a unit: when it meets, what is on the agenda, what was decided before.
 *
 * @internal
 */
export function ReviewsPage() {
  const classes = useStyles();
  const { t } = useTranslate();
  const { agenda, past, loading, error, reload, choose, loadMore, moreError } =
    useDesignReviews();
  const handoffsPath = useOptionalPath(handoffsRouteRef);
  const [open, setOpen] = useState<{
    purpose: 'plan' | 'record' | 'change';
    review?: DesignReview;
  }>();
  // The next one is in the head.
  const planned = past?.filter(
    review => review.state === 'planned' && review.id !== agenda?.next?.id,
  );
  const held = past?.filter(review => review.state !== 'planned');
  const listOf = (title: string, reviews: DesignReview[] | undefined) => (
    <ul className={classes.list} aria-label={title}>
      {reviews?.map(review => (
        <PastReview
          key={review.id}
          review={review}
          onChange={() => setOpen({ purpose: 'change', review })}
        />
      ))}
    </ul>
  );

  return (
    <main className={classes.root} aria-busy={loading}>
      {error && !loading && (
        <RequestError
          title={t('reviewsPage.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!agenda && !error && (
        <div role="progressbar" aria-label={t('reviewsPage.loading')}>
          <Skeleton variant="rect" height={240} />
        </div>
      )}
      {agenda && (
        <>
          <Typography>
            {t('reviewsPage.intro', { days: String(agenda.everyDays) })}
          </Typography>
          <AgendaHead
            agenda={agenda}
            onUnit={choose}
            onPlan={() =>
              setOpen(
                agenda.next
                  ? { purpose: 'change', review: agenda.next }
                  : { purpose: 'plan' },
              )
            }
            onRecord={() => setOpen({ purpose: 'record', review: agenda.next })}
          />
          <Typography variant="h6" component="h2">
            {t('reviewsPage.agenda')}
          </Typography>
          {agenda.handoffs.length === 0 && (
            <Typography className={classes.quiet}>
              {t('reviewsPage.agendaNone')}{' '}
              {agenda.you.mayMeet && t('reviewsPage.agendaOwn')}{' '}
              {handoffsPath && (
                // In the middle of words colour alone does not show a link.
                <Link to={handoffsPath} underline="always">
                  {t('reviewsPage.toHandoffs')}
                </Link>
              )}
            </Typography>
          )}
          <ul className={classes.list} aria-label={t('reviewsPage.agenda')}>
            {agenda.handoffs.map(item => (
              <AgendaItem key={item.summary.id} item={item} />
            ))}
          </ul>
          {planned && planned.length > 0 && (
            <>
              <Typography variant="h6" component="h2">
                {t('reviewsPage.planned')}
              </Typography>
              {listOf(t('reviewsPage.planned'), planned)}
            </>
          )}
          <Typography variant="h6" component="h2">
            {t('reviewsPage.past')}
          </Typography>
          {held?.length === 0 && (
            <Typography className={classes.quiet}>
              {t('reviewsPage.pastNone')}
            </Typography>
          )}
          {listOf(t('reviewsPage.past'), held)}
          {moreError && (
            <RequestError
              title={t('reviewsPage.moreFailed')}
              error={moreError}
              onRetry={loadMore}
            />
          )}
          {loadMore && (
            <TextButton onClick={loadMore}>{t('reviewsPage.more')}</TextButton>
          )}
          {open && (
            <DesignReviewDialog
              agenda={agenda}
              review={open.review}
              purpose={open.purpose}
              now={new Date()}
              onDone={reload}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </main>
  );
}
