import { useApi } from '@backstage/core-plugin-api';
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
  /** When the rotation answers, as far as it is known. */
  hours: 'around-the-clock' | 'business-hours';
  /** Days it holds at most. */
  maximumDays: number;
  onDone: () => void;
  onClose: () => void;
}) {
  const { model, maximumDays } = props;
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [sharing, setSharing] = useState<'' | 'shared' | 'not-shared'>('');
  const [hours, setHours] = useState(props.hours);
  const [until, setUntil] = useState('');
  return (
    <RecordDialog
      title={t('organisationForm.attestationTitle', { model: model.title })}
      text={t('organisationForm.attestationText')}
      isValid={sharing !== ''}
      onSubmit={idempotencyKey =>
        api.recordAttestation(
          {
            modelRef: model.ref,
            shared: sharing === 'shared',
            hours,
            ...(until ? { until } : {}),
          },
          { idempotencyKey },
        )
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <ChoiceField
        id="attestation-sharing"
        label={t('organisationForm.sharing')}
        value={sharing}
        onChange={setSharing}
        choices={[
          { value: '', label: t('organisationForm.choose') },
          { value: 'shared', label: t('organisationForm.shared') },
          { value: 'not-shared', label: t('organisationForm.notShared') },
        ]}
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
