import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import type {
  Handoff,
  HandoffThreshold,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { RequestError } from '../../RequestError';
import { TextButton } from '../../TextButton';
import { refusalOf } from '../state/refusalOf';
import { useRequest } from '../state/useRequest';
import { areThresholds } from './areThresholds';
import { formatThreshold } from './formatThreshold';
import { ThresholdChange } from './ThresholdChange';
import { ThresholdFields } from './ThresholdFields';
import { useDesignStyles } from './useDesignStyles';

const isSame = (a: HandoffThreshold, b: HandoffThreshold) =>
  a.metric === b.metric && a.operator === b.operator && a.versus === b.versus;

/**
 * The thresholds that apply, and how they differ from what both sides agreed on. A looser one has to be accepted by the
 * side that reviews.
 *
 * @internal
 */
export function ThresholdsCard(props: { handoff: Handoff }) {
  const { handoff } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const request = useRequest();
  const focus = useKeptFocus<HTMLElement>();
  const [edited, setEdited] = useState<HandoffThreshold[]>();
  const [reason, setReason] = useState('');
  const removed = handoff.thresholdChanges.filter(
    ({ change }) => change === 'removed',
  );
  const send = async () => {
    if (!edited) return;
    const isDone = await request.send(api =>
      api.setHandoffThresholds(
        handoff.summary.id,
        {
          thresholds: edited,
          ...(reason.trim().length >= 3 ? { reason: reason.trim() } : {}),
        },
        handoff.revision,
      ),
    );
    if (isDone) setEdited(undefined);
  };
  return (
    <Paper
      ref={focus}
      variant="outlined"
      component="section"
      className={classes.card}
      aria-labelledby="handoff-thresholds-title"
    >
      <Typography
        id="handoff-thresholds-title"
        component="h3"
        className={classes.title}
      >
        {t('handoffDesign.threshold.title')}
      </Typography>
      {edited ? (
        <form
          className={classes.form}
          aria-label={t('handoffDesign.threshold.edit')}
          onSubmit={event => {
            event.preventDefault();
            send();
          }}
        >
          <ThresholdFields thresholds={edited} onChange={setEdited} />
          <TextField
            id="handoff-thresholds-reason"
            variant="outlined"
            size="small"
            multiline
            label={t('handoffTransition.field.reason')}
            helperText={t('handoffDesign.threshold.looser')}
            value={reason}
            inputProps={{ maxLength: 2000 }}
            onChange={event => setReason(event.target.value)}
          />
          {request.error && (
            <RequestError
              title={
                request.conflict
                  ? t('handoffPage.conflict')
                  : t('handoffPage.notDone')
              }
              error={request.error}
            />
          )}
          <div className={classes.line}>
            <TextButton
              type="submit"
              variant="contained"
              color="primary"
              disabled={!areThresholds(edited) || request.sending}
            >
              {t('handoffDesign.save')}
            </TextButton>
            <TextButton onClick={() => setEdited(undefined)}>
              {t('handoffPage.cancel')}
            </TextButton>
          </div>
        </form>
      ) : (
        <>
          {handoff.thresholds.length + removed.length === 0 ? (
            <div className={classes.quiet}>
              {t('handoffDesign.threshold.none')}
            </div>
          ) : (
            <ul className={classes.list}>
              {handoff.thresholds.map((threshold, index) => (
                <li key={index}>
                  {formatThreshold(threshold, t)}
                  <ThresholdChange
                    change={handoff.thresholdChanges.find(
                      ({ present }) => present && isSame(present, threshold),
                    )}
                  />
                </li>
              ))}
              {removed.map((change, index) => (
                <li key={`removed-${index}`}>
                  <s>{formatThreshold(change.agreed!, t)}</s>
                  <ThresholdChange change={change} />
                </li>
              ))}
            </ul>
          )}
          <div>
            <ExplainedButton
              variant="outlined"
              refusal={refusalOf(handoff, 'set-thresholds')}
              onClick={() => {
                setReason('');
                setEdited(handoff.thresholds);
              }}
            >
              {t('handoffDesign.threshold.edit')}
            </ExplainedButton>
          </div>
        </>
      )}
    </Paper>
  );
}
