import TextField from '@material-ui/core/TextField';
import { useId } from '../../../hooks/useId';
import { useTranslate } from '../../../hooks/useTranslate';

/** The backend's own bounds of a reason. */
const BOUNDS = { min: 3, max: 2000 };

/** Whether the backend would take the reason. @internal */
export function isReason(text: string): boolean {
  return text.trim().length >= BOUNDS.min;
}

/** Asks why; the answer is kept in the history. @internal */
export function ReasonField(props: {
  value: string;
  /** Instead of saying where it is kept. */
  help?: string;
  onChange: (reason: string) => void;
}) {
  const { value, help, onChange } = props;
  const id = useId();
  const { t } = useTranslate();
  return (
    <TextField
      id={id}
      required
      multiline
      minRows={2}
      variant="outlined"
      label={t('handoffTransition.field.reason')}
      helperText={help ?? t('handoffTransition.field.reasonHelp')}
      value={value}
      inputProps={{ maxLength: BOUNDS.max }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
