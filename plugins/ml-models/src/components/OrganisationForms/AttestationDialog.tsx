import { useApi } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { ChoiceField } from './ChoiceField';
import { FormField } from './FormField';
import { RecordDialog } from './RecordDialog';

/**
 * Gives one's word on the rotation of a model.
 *
 * @internal
 */
export function AttestationDialog(props: {
  model: { ref: string; title: string };
  /** Days it holds at most. */
  maximumDays: number;
  onDone: () => void;
  onClose: () => void;
}) {
  const { model, maximumDays } = props;
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [shared, setShared] = useState(false);
  const [hours, setHours] = useState<'around-the-clock' | 'business-hours'>(
    'around-the-clock',
  );
  const [until, setUntil] = useState('');
  return (
    <RecordDialog
      title={t('organisationForm.attestationTitle', { model: model.title })}
      text={t('organisationForm.attestationText')}
      isValid
      onSubmit={idempotencyKey =>
        api.recordAttestation(
          {
            modelRef: model.ref,
            shared,
            hours,
            ...(until ? { until } : {}),
          },
          { idempotencyKey },
        )
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={shared}
            onChange={event => setShared(event.target.checked)}
          />
        }
        label={t('organisationForm.shared')}
      />
      <ChoiceField
        id="attestation-hours"
        label={t('organisationForm.hours')}
        value={hours}
        onChange={setHours}
        choices={[
          {
            value: 'around-the-clock',
            label: t('organisationForm.aroundTheClock'),
          },
          {
            value: 'business-hours',
            label: t('organisationForm.businessHours'),
          },
        ]}
      />
      <FormField
        id="attestation-until"
        type="date"
        label={t('organisationForm.until')}
        helperText={t('organisationForm.untilHelp', {
          days: String(maximumDays),
        })}
        value={until}
        onText={setUntil}
      />
    </RecordDialog>
  );
}
