import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { FormField } from './FormField';
import { RecordDialog } from './RecordDialog';

/**
 * Takes an entry back; it and the note stay in the history.
 *
 * @internal
 */
export function WithdrawDialog(props: {
  onWithdraw: (body: { note?: string }) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslate();
  const [note, setNote] = useState('');
  return (
    <RecordDialog
      title={t('organisationForm.withdrawTitle')}
      text={t('organisationForm.withdrawText')}
      submitLabel={t('organisationForm.withdraw')}
      isValid
      onSubmit={() =>
        props.onWithdraw(note.trim() ? { note: note.trim() } : {})
      }
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <FormField
        id="withdraw-note"
        multiline
        label={t('organisationForm.note')}
        helperText={t('organisationForm.noteHelp')}
        inputProps={{ maxLength: 2000 }}
        value={note}
        onText={setNote}
      />
    </RecordDialog>
  );
}
