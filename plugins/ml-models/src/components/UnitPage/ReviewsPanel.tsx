import { useApi } from '@backstage/core-plugin-api';
import { organisationReviewRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationReview,
  OrganisationUnit,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { ReviewDialog, WithdrawDialog } from '../OrganisationForms';
import { Panel } from '../Panel';
import { RecordButton } from '../RecordButton';
import { ReviewDueChip } from '../ReviewDueChip';
import { Reasons } from './Reasons';
import { ReviewEntry } from './ReviewEntry';
import { SinceLastReview } from './SinceLastReview';

const useStyles = makeStyles(
  theme => ({
    quiet: { margin: 0, color: theme.palette.text.secondary },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsReviewsPanel' },
);

/**
 * The yearly review: whether it is due and why, what changed since the last one, what was decided before.
 *
 * @internal
 */
export function ReviewsPanel(props: {
  unit: OrganisationUnit;
  onChanged: () => void;
}) {
  const { unit, onChanged } = props;
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const { t } = useTranslate();
  const [isRecording, setIsRecording] = useState(false);
  const [corrected, setCorrected] = useState<OrganisationReview>();
  const [taken, setTaken] = useState<OrganisationReview>();
  const changes = unit.sinceLastReview && (
    <SinceLastReview since={unit.sinceLastReview} pattern={unit.pattern} />
  );
  return (
    <Panel
      title={t('unitPage.reviews')}
      badge={<ReviewDueChip review={unit.review} />}
      action={
        <RecordButton
          label={t('unitPage.recordReview')}
          permission={organisationReviewRecordPermission}
          mayRecord={unit.mayRecord}
          onClick={() => setIsRecording(true)}
        />
      }
    >
      <Reasons reasons={unit.review.reasons} label={t('unitPage.why')} />
      {changes}
      {unit.reviews.length === 0 && (
        <p className={classes.quiet}>{t('unitPage.noReview')}</p>
      )}
      <ul className={classes.list}>
        {unit.reviews.map(review => (
          <ReviewEntry
            key={review.id}
            review={review}
            mayRecord={unit.mayRecord}
            onCorrect={() => setCorrected(review)}
            onWithdraw={() => setTaken(review)}
          />
        ))}
      </ul>
      {(isRecording || corrected) && (
        <ReviewDialog
          unit={unit}
          entry={corrected}
          summary={corrected ? undefined : changes}
          everyMonths={unit.rules.reviewEveryMonths}
          today={DateTime.now().toISODate()}
          onDone={onChanged}
          onClose={() => {
            setIsRecording(false);
            setCorrected(undefined);
          }}
        />
      )}
      {taken && (
        <WithdrawDialog
          onWithdraw={body => api.withdrawOrganisationReview(taken.id, body)}
          onDone={onChanged}
          onClose={() => setTaken(undefined)}
        />
      )}
    </Panel>
  );
}
