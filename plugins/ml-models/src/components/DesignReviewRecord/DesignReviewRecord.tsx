import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { formatLocalDay } from '../../formatting/formatLocalDay';
import { formatMoment } from '../../formatting/formatMoment';
import { useTranslate } from '../../hooks/useTranslate';
import { PersonName } from '../HandoffPage/item/PersonName';
import { MarkdownText } from '../MarkdownText';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const tones: Record<NonNullable<DesignReview['decision']>, StatusTone> = {
  accepted: 'positive',
  rework: 'attention',
  postponed: 'neutral',
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    action: { marginLeft: 'auto' },
    title: { margin: 0, fontSize: theme.typography.pxToRem(15) },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsDesignReviewRecord' },
);

/**
 * A joint design review: when it was, what was decided, who took part, and the minutes.
 *
 * @internal
 */
export function DesignReviewRecord(props: {
  review: DesignReview;
  /** What stands at the end of the first line. */
  action?: ReactNode;
  /** What stands after the minutes. */
  children?: ReactNode;
}) {
  const { review, action, children } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <h4 className={classes.title}>
          <time dateTime={review.heldAt}>{formatMoment(review.heldAt)}</time>
        </h4>
        {review.state !== 'held' && (
          <StatusChip
            tone="neutral"
            label={t(`reviewsPage.state.${review.state}`)}
          />
        )}
        {review.decision && (
          <StatusChip
            tone={tones[review.decision]}
            label={t(`reviewsPage.decision.${review.decision}`)}
          />
        )}
        {action && <span className={classes.action}>{action}</span>}
      </div>
      {review.attendees.length > 0 && (
        <p className={classes.quiet}>
          {t('reviewsPage.attendees')}{' '}
          {review.attendees.map((person, index) => (
            <span key={person.ref}>
              {index > 0 && ', '}
              <PersonName entityRef={person.ref} title={person.title} />
            </span>
          ))}
        </p>
      )}
      {review.minutes && <MarkdownText text={review.minutes} />}
      {children}
      {review.nextAt && (
        <p className={classes.quiet}>
          {t('reviewsPage.followUp', {
            date: formatLocalDay(review.nextAt),
          })}
        </p>
      )}
    </div>
  );
}
