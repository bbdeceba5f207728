import { useApi } from '@backstage/core-plugin-api';
import type { OrganisationReview } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityField } from '../EntityField';
import { ChoiceField } from './ChoiceField';
import { FormField } from './FormField';
import { RecordDialog } from './RecordDialog';

/**
 * Records what was seen and decided at the yearly review of a unit, or corrects an entry.
 *
 * @internal
 */
export function ReviewDialog(props: {
  unit: { ref: string; title: string };
  /** The entry to correct. */
  entry?: OrganisationReview;
  /** What changed since the last one, to talk about. */
  summary?: ReactNode;
  everyMonths: number;
  /** Today as YYYY-MM-DD. */
  today: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const { unit, entry, everyMonths, today } = props;
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [at, setAt] = useState(entry?.at ?? today);
  const [attendees, setAttendees] = useState<string[]>(
    entry?.attendees.map(({ ref }) => ref) ?? [],
  );
  const [pattern, setPattern] = useState<
    '' | 'embedded' | 'platform' | 'hybrid'
  >(entry?.patternAfter ?? '');
  const [decision, setDecision] = useState(entry?.decision ?? '');
  const [nextDue, setNextDue] = useState(entry?.nextDue ?? '');
  return (
    <RecordDialog
      title={
        entry
          ? t('organisationForm.reviewCorrectTitle', { unit: unit.title })
          : t('organisationForm.reviewTitle', { unit: unit.title })
      }
      text={t('organisationForm.reviewText')}
      isValid={Boolean(
        at && attendees.length > 0 && decision.trim().length >= 3,
      )}
      onSubmit={idempotencyKey =>
        api.recordOrganisationReview(
          {
            unitRef: unit.ref,
            at,
            attendees,
            decision: decision.trim(),
            ...(pattern ? { patternAfter: pattern } : {}),
            ...(nextDue ? { nextDue } : {}),
            ...(entry ? { corrects: entry.id } : {}),
          },
          { idempotencyKey },
        )
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      {props.summary}
      <FormField
        id="review-day"
        type="date"
        required
        label={t('organisationForm.reviewDay')}
        inputProps={{ max: today }}
        value={at}
        onText={setAt}
      />
      <EntityField
        id="review-attendees"
        label={t('organisationForm.attendees')}
        kinds={['User']}
        multiple
        required
        value={attendees}
        onChange={setAttendees}
      />
      <ChoiceField
        id="review-pattern"
        label={t('organisationForm.patternAfter')}
        value={pattern}
        onChange={setPattern}
        choices={[
          { value: '', label: t('organisationForm.noChange') },
          ...(['embedded', 'platform', 'hybrid'] as const).map(value => ({
            value,
            label: t(`pattern.${value}`),
          })),
        ]}
      />
      <FormField
        id="review-decision"
        required
        multiline
        minRows={3}
        label={t('organisationForm.decision')}
        inputProps={{ maxLength: 4000 }}
        value={decision}
        onText={setDecision}
      />
      <FormField
        id="review-next"
        type="date"
        label={t('organisationForm.nextDue')}
        helperText={t('organisationForm.nextDueHelp', {
          months: String(everyMonths),
        })}
        value={nextDue}
        onText={setNextDue}
      />
    </RecordDialog>
  );
}
