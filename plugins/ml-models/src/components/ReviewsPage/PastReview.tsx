import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { formatMoment } from '../../formatting/formatMoment';
import { useTranslate } from '../../hooks/useTranslate';
import { DesignReviewRecord } from '../DesignReviewRecord';
import { HandoffName } from '../HandoffsPage';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
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
  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <DesignReviewRecord
        review={review}
        action={
          review.you.mayChange && (
            <TextButton
              aria-label={`${t('reviewsPage.change')}: ${formatMoment(
                review.heldAt,
              )}`}
              onClick={onChange}
            >
              {t('reviewsPage.change')}
            </TextButton>
          )
        }
      >
        <ul className={classes.handoffs}>
          {review.handoffs.map(handoff => (
            <li key={handoff.summary.id}>
              <HandoffName handoff={handoff.summary} />
            </li>
          ))}
        </ul>
      </DesignReviewRecord>
    </Paper>
  );
}
