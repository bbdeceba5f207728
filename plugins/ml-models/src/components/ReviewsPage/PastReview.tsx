import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { formatLocalDay } from '../../formatting/formatLocalDay';
import { formatMoment } from '../../formatting/formatMoment';
import { useTranslate } from '../../hooks/useTranslate';
import { PersonName } from '../HandoffPage';
import { HandoffName } from '../HandoffsPage';
import { MarkdownText } from '../MarkdownText';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';
import { TextButton } from '../TextButton';

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
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    title: { margin: 0, fontSize: theme.typography.pxToRem(15) },
    push: { flexGrow: 1 },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    handoffs: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsPastReview' },
);

/**
 * A meeting with what was decided, who took part and the minutes.
 *
 * @internal
 */
export function PastReview(props: {
  review: DesignReview;
  onChange: () => void;
}) {
  const { review, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const at = formatMoment(review.heldAt);
  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <div className={classes.head}>
        <h4 className={classes.title}>{at}</h4>
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
        <span className={classes.push} />
        {review.you.mayChange && (
          <TextButton
            aria-label={`${t('reviewsPage.change')}: ${at}`}
            onClick={onChange}
          >
            {t('reviewsPage.change')}
          </TextButton>
        )}
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
      <ul className={classes.handoffs}>
        {review.handoffs.map(handoff => (
          <li key={handoff.summary.id}>
            <HandoffName handoff={handoff.summary} />
          </li>
        ))}
      </ul>
      {review.nextAt && (
        <p className={classes.quiet}>
          {t('reviewsPage.followUp', {
            date: formatLocalDay(review.nextAt),
          })}
        </p>
      )}
    </Paper>
  );
}
