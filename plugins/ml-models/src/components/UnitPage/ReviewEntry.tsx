import { organisationReviewRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationMayRecord,
  OrganisationReview,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { RecordButton } from '../RecordButton';
import { StatusChip } from '../StatusChip';
import { EntityNames } from './EntityNames';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontWeight: 600,
    },
    push: { flexGrow: 1 },
    text: {
      margin: theme.spacing(0.5, 0),
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsReviewEntry' },
);

/** @internal */
export function ReviewEntry(props: {
  review: OrganisationReview;
  mayRecord: OrganisationMayRecord;
  onCorrect: () => void;
  onWithdraw: () => void;
}) {
  const { review, mayRecord, onCorrect, onWithdraw } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { patternBefore, patternAfter } = review;
  return (
    <li>
      <div className={classes.head}>
        {formatDay(review.at)}
        {patternAfter && (
          <StatusChip
            tone="neutral"
            label={
              patternBefore && patternBefore !== patternAfter
                ? `${t(`pattern.${patternBefore}`)} → ${t(
                    `pattern.${patternAfter}`,
                  )}`
                : t(`pattern.${patternAfter}`)
            }
          />
        )}
        {review.imported && (
          <StatusChip tone="neutral" label={t('unitPage.imported')} />
        )}
        <span className={classes.push} />
        <RecordButton
          variant="text"
          label={t('unitPage.correct')}
          accessibleLabel={t('unitPage.correctLabel', {
            entry: formatDay(review.at),
          })}
          permission={organisationReviewRecordPermission}
          mayRecord={mayRecord}
          onClick={onCorrect}
        />
        <RecordButton
          variant="text"
          label={t('unitPage.withdraw')}
          accessibleLabel={t('unitPage.withdrawLabel', {
            entry: formatDay(review.at),
          })}
          permission={organisationReviewRecordPermission}
          mayRecord={mayRecord}
          onClick={onWithdraw}
        />
      </div>
      <p className={classes.text}>{review.decision}</p>
      <p className={classes.quiet}>
        {t('teamsPage.people', { count: review.size })}
        {' · '}
        {t('organisationCard.production', { count: review.productionModels })}
        {' · '}
        {t('unitPage.nextDue', { date: formatDay(review.nextDue) })}
      </p>
      <p className={classes.quiet}>
        {t('unitPage.attendees')} <EntityNames of={review.attendees} />
      </p>
    </li>
  );
}
