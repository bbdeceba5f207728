import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type {
  Handoff,
  HandoffThreshold,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { refusalOf } from '../state/refusalOf';
import { useDraft } from '../state/useDraft';
import { formatThreshold } from './formatThreshold';
import { ThresholdChange } from './ThresholdChange';
import { ThresholdsEditor } from './ThresholdsEditor';
import type { ThresholdsDraft } from './ThresholdsEditor';
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
  const focus = useKeptFocus<HTMLElement>();
  const draft = useDraft<ThresholdsDraft>('design/thresholds');
  const refusal = refusalOf(handoff, 'set-thresholds');
  const removed = handoff.thresholdChanges.filter(
    ({ change }) => change === 'removed',
  );
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
      {draft.value ? (
        <ThresholdsEditor
          handoff={handoff}
          draft={draft}
          value={draft.value}
          refusal={refusal}
        />
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
              refusal={refusal}
              onClick={() =>
                draft.open({
                  thresholds: handoff.thresholds,
                  base: handoff.thresholds,
                  reason: '',
                })
              }
            >
              {t('handoffDesign.threshold.edit')}
            </ExplainedButton>
          </div>
        </>
      )}
    </Paper>
  );
}
