import type {
  DesignReview,
  DesignReviewAgenda,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { DateTime } from 'luxon';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityField } from '../EntityField';
import { Notice } from '../Notice';
import { ChoiceField, FormField, RecordDialog } from '../OrganisationForms';
import { actsForSide } from './actsForSide';
import { ReviewClashes } from './ReviewClashes';
import { ReviewHandoffsField } from './ReviewHandoffsField';
import { useDesignReviewForm } from './useDesignReviewForm';

/**
 * Plans, records or changes a joint design review.
 *
 * @remarks
 * What is typed survives a closed dialog, and what somebody else records meanwhile is shown beside it.
 *
 * @internal
 */
export function DesignReviewDialog(props: {
  agenda: DesignReviewAgenda;
  /** The meeting to change; a new one when absent. */
  review?: DesignReview;
  /** What the dialog was opened for. */
  purpose: 'plan' | 'record' | 'change';
  now: Date;
  onDone: () => void;
  onClose: () => void;
}) {
  const { agenda, review, purpose, now } = props;
  const { t } = useTranslate();
  // The backend takes only handoffs the person acts for.
  const waiting = agenda.handoffs
    .filter(actsForSide)
    .map(handoff => handoff.summary);
  const offered = [
    ...waiting,
    ...(review?.handoffs ?? [])
      .map(handoff => handoff.summary)
      .filter(summary => !waiting.some(({ id }) => id === summary.id)),
  ];
  const form = useDesignReviewForm({
    agenda,
    review,
    purpose,
    initial: {
      heldAt: DateTime.fromJSDate(now).toFormat("yyyy-MM-dd'T'HH:mm"),
      state: purpose === 'record' ? 'held' : 'planned',
      handoffIds: waiting.map(({ id }) => id),
      attendees: [],
      minutes: '',
      decision: '',
      nextAt: '',
    },
  });
  const { fields, set } = form;
  const mayBeNone = agenda.unitRef !== undefined && agenda.you.mayMeet;

  return (
    <RecordDialog
      title={t(`reviewForm.${purpose}Title`)}
      text={t('reviewForm.recordText')}
      isValid={
        DateTime.fromISO(fields.heldAt).isValid &&
        (fields.handoffIds.length > 0 || mayBeNone) &&
        form.clashes.length === 0
      }
      submitLabel={
        purpose === 'record' ? undefined : t(`reviewForm.${purpose}Submit`)
      }
      onSubmit={form.submit}
      onDone={props.onDone}
      onClose={() => {
        // The page behind shows what was there before somebody else's change.
        if (form.merged) props.onDone();
        props.onClose();
      }}
      unsaved={form.dirty ? { onDiscard: form.discard } : undefined}
    >
      {form.restored && (
        <Notice severity="info" title={t('reviewForm.restored')}>
          {t('reviewForm.restoredText')}
        </Notice>
      )}
      {form.merged && (
        <Notice severity="warning" title={t('reviewForm.merged')}>
          {t('reviewForm.mergedText')}
        </Notice>
      )}
      <ReviewClashes
        form={form}
        handoffs={offered}
        attendees={form.attendees}
      />
      <FormField
        id="review-at"
        type="datetime-local"
        required
        label={t('reviewForm.at')}
        InputLabelProps={{ shrink: true }}
        value={fields.heldAt}
        onText={heldAt => set({ heldAt })}
      />
      <ReviewHandoffsField
        offered={offered}
        value={fields.handoffIds}
        onChange={handoffIds => set({ handoffIds })}
        mayBeNone={mayBeNone}
      />
      <EntityField
        id="review-attendees"
        label={t('reviewForm.attendees')}
        kinds={['User']}
        multiple
        value={fields.attendees}
        onChange={attendees => set({ attendees })}
      />
      {purpose !== 'plan' && (
        <>
          <ChoiceField
            id="review-state"
            label={t('reviewForm.state')}
            value={fields.state}
            onChange={state => set({ state })}
            choices={(['planned', 'held', 'cancelled'] as const).map(value => ({
              value,
              label: t(`reviewsPage.state.${value}`),
            }))}
          />
          <FormField
            id="review-minutes"
            multiline
            minRows={4}
            label={t('reviewForm.minutes')}
            helperText={t('reviewForm.minutesHelp')}
            inputProps={{ maxLength: 50_000 }}
            value={fields.minutes}
            onText={minutes => set({ minutes })}
          />
          <ChoiceField
            id="review-decision"
            label={t('reviewForm.decision')}
            value={fields.decision}
            onChange={decision => set({ decision })}
            choices={[
              { value: '', label: t('reviewsPage.noDecision') },
              ...(['accepted', 'rework', 'postponed'] as const).map(value => ({
                value,
                label: t(`reviewsPage.decision.${value}`),
              })),
            ]}
          />
          <FormField
            id="review-next"
            type="datetime-local"
            label={t('reviewForm.nextAt')}
            InputLabelProps={{ shrink: true }}
            value={fields.nextAt}
            onText={nextAt => set({ nextAt })}
          />
        </>
      )}
    </RecordDialog>
  );
}
