import TextField from '@material-ui/core/TextField';
import { loosenedThresholds } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  Handoff,
  HandoffThreshold,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { isReason } from '../manage/ReasonField';
import { sendOnEnter } from '../state/sendOnEnter';
import type { Draft } from '../state/useDraft';
import { useRequest } from '../state/useRequest';
import { areThresholds } from './areThresholds';
import { mergeThresholds } from './mergeThresholds';
import { ThresholdClash } from './ThresholdClash';
import { ThresholdFields } from './ThresholdFields';
import { toAgreedThresholds } from './toAgreedThresholds';
import { useDesignStyles } from './useDesignStyles';
import { ActError } from '../states/ActError';
import { DraftButtons } from '../states/DraftButtons';

/** @internal */
export interface ThresholdsDraft {
  thresholds: HandoffThreshold[];
  /** What the person began from. */
  base: HandoffThreshold[];
  reason: string;
}

/**
 * Changes the thresholds after they were agreed on. When somebody else changed them meanwhile, theirs stand beside and
 * the person chooses; nothing is sent over them unseen.
 *
 * @internal
 */
export function ThresholdsEditor(props: {
  handoff: Handoff;
  draft: Draft<ThresholdsDraft>;
  value: ThresholdsDraft;
  refusal: string | undefined;
}) {
  const { handoff, draft, value, refusal } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const request = useRequest();
  const theirs = handoff.thresholds;
  const { merged: thresholds, clash } = mergeThresholds({
    base: value.base,
    mine: value.thresholds,
    theirs,
  });
  const loosened = loosenedThresholds(toAgreedThresholds(handoff), thresholds);
  const reasonMissing = loosened.length > 0 && !isReason(value.reason);
  const valid =
    !clash &&
    !reasonMissing &&
    refusal === undefined &&
    areThresholds(thresholds);

  const send = async () => {
    if (!valid || request.sending) return;
    const isDone = await request.send(api =>
      api.setHandoffThresholds(
        handoff.summary.id,
        {
          thresholds,
          ...(isReason(value.reason) ? { reason: value.reason.trim() } : {}),
        },
        handoff.revision,
      ),
    );
    if (isDone) draft.clear();
  };

  return (
    <form
      className={classes.form}
      aria-label={t('handoffDesign.threshold.edit')}
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <ThresholdFields
        thresholds={thresholds}
        onChange={next =>
          draft.set({
            ...value,
            thresholds: next,
            base: clash ? value.base : theirs,
          })
        }
      />
      {clash && (
        <ThresholdClash
          theirs={theirs}
          onTakeTheirs={() =>
            draft.set({ ...value, thresholds: theirs, base: theirs })
          }
          onKeepMine={() => draft.set({ ...value, base: theirs })}
        />
      )}
      <TextField
        id="handoff-thresholds-reason"
        required={loosened.length > 0}
        variant="outlined"
        size="small"
        multiline
        label={t('handoffTransition.field.reason')}
        helperText={
          loosened.length > 0
            ? t('handoffDesign.threshold.loosened', {
                metrics: [
                  ...new Set(loosened.map(({ metric }) => metric)),
                ].join(', '),
              })
            : t('handoffDesign.threshold.looser')
        }
        value={value.reason}
        inputProps={{ maxLength: 2000 }}
        onChange={event => draft.set({ ...value, reason: event.target.value })}
        onKeyDown={sendOnEnter(send)}
      />
      {!clash && <ActError request={request} />}
      {refusal && <div className={classes.quiet}>{refusal}</div>}
      <DraftButtons
        label={t('handoffDesign.save')}
        disabled={!valid}
        sending={request.sending}
        onDiscard={draft.clear}
      />
    </form>
  );
}
