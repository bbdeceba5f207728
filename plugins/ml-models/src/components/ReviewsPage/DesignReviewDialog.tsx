import { useApi } from '@backstage/core-plugin-api';
import type {
  DesignReview,
  DesignReviewAgenda,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityField } from '../EntityField';
import { ChoiceField, FormField, RecordDialog } from '../OrganisationForms';
import { actsForSide } from './actsForSide';

type Decision = NonNullable<DesignReview['decision']>;

const toField = (at: string | undefined) =>
  at ? DateTime.fromISO(at).toFormat("yyyy-MM-dd'T'HH:mm") : '';
const fromField = (text: string) => DateTime.fromISO(text).toUTC().toISO()!;

/**
 * Plans, records or changes a joint design review.
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
  const api = useApi(mlModelsApiRef);
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
  const [heldAt, setHeldAt] = useState(
    toField(review?.heldAt ?? now.toISOString()),
  );
  const [state, setState] = useState<DesignReview['state']>(
    purpose === 'record' ? 'held' : review?.state ?? 'planned',
  );
  const [handoffIds, setHandoffIds] = useState(
    review?.handoffs.map(({ summary }) => summary.id) ??
      waiting.map(({ id }) => id),
  );
  const [attendees, setAttendees] = useState(
    review?.attendees.map(({ ref }) => ref) ?? [],
  );
  const [minutes, setMinutes] = useState(review?.minutes ?? '');
  const [decision, setDecision] = useState<'' | Decision>(
    review?.decision ?? '',
  );
  const [nextAt, setNextAt] = useState(toField(review?.nextAt));

  const body = () => ({
    heldAt: fromField(heldAt),
    state,
    handoffIds,
    attendees,
    ...(agenda.unitRef ? { unitRef: agenda.unitRef } : {}),
    ...(minutes.trim() ? { minutes: minutes.trim() } : {}),
    ...(decision ? { decision } : {}),
    ...(nextAt ? { nextAt: fromField(nextAt) } : {}),
  });

  return (
    <RecordDialog
      title={t(`reviewForm.${purpose}Title`)}
      text={t('reviewForm.recordText')}
      isValid={DateTime.fromISO(heldAt).isValid && handoffIds.length > 0}
      onSubmit={() =>
        review
          ? api.updateDesignReview(review.id, body(), review.revision)
          : api.createDesignReview(body())
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <FormField
        id="review-at"
        type="datetime-local"
        required
        label={t('reviewForm.at')}
        InputLabelProps={{ shrink: true }}
        value={heldAt}
        onText={setHeldAt}
      />
      <FormControl component="fieldset">
        <FormLabel component="legend">{t('reviewForm.handoffs')}</FormLabel>
        {offered.length === 0 && t('reviewForm.noHandoffs')}
        <FormGroup>
          {offered.map(handoff => (
            <FormControlLabel
              key={handoff.id}
              control={
                <Checkbox
                  color="primary"
                  checked={handoffIds.includes(handoff.id)}
                  onChange={event =>
                    setHandoffIds(before =>
                      event.target.checked
                        ? [...before, handoff.id]
                        : before.filter(id => id !== handoff.id),
                    )
                  }
                />
              }
              label={`#${handoff.number} ${handoff.modelTitle}`}
            />
          ))}
        </FormGroup>
      </FormControl>
      <EntityField
        id="review-attendees"
        label={t('reviewForm.attendees')}
        kinds={['User']}
        multiple
        value={attendees}
        onChange={setAttendees}
      />
      {purpose !== 'plan' && (
        <>
          <ChoiceField
            id="review-state"
            label={t('reviewForm.state')}
            value={state}
            onChange={setState}
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
            value={minutes}
            onText={setMinutes}
          />
          <ChoiceField
            id="review-decision"
            label={t('reviewForm.decision')}
            value={decision}
            onChange={setDecision}
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
            value={nextAt}
            onText={setNextAt}
          />
        </>
      )}
    </RecordDialog>
  );
}
