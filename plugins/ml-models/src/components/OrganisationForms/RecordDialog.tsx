import { assertError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';

/** @internal */
export interface RecordDialogProps {
  title: string;
  text?: string;
  /** False while something is missing or wrong. */
  isValid: boolean;
  /** Words of the button. */
  submitLabel?: string;
  /** Records; the key is the same for every try of this dialog, so that a double click does no harm. */
  onSubmit: (idempotencyKey: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    text: { margin: 0 },
    button: { textTransform: 'none' },
  }),
  { name: 'MlModelsRecordDialog' },
);

/**
 * A short form that records one entry.
 *
 * @internal
 */
export function RecordDialog(props: RecordDialogProps) {
  const { title, text, isValid, onSubmit, onDone, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [key] = useState(() => globalThis.crypto.randomUUID());
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Error>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || isSending) return;
    setIsSending(true);
    setError(undefined);
    try {
      await onSubmit(key);
      onDone();
      onClose();
    } catch (caught) {
      assertError(caught);
      setError(caught);
      setIsSending(false);
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={isSending ? undefined : onClose}
      aria-labelledby="ml-models-record-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="ml-models-record-title">{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {text && (
            <DialogContentText className={classes.text}>
              {text}
            </DialogContentText>
          )}
          {props.children}
          {error && (
            <RequestError title={t('organisationForm.failed')} error={error} />
          )}
        </DialogContent>
        <DialogActions>
          <Button
            className={classes.button}
            disabled={isSending}
            onClick={onClose}
          >
            {t('organisationForm.cancel')}
          </Button>
          <Button
            type="submit"
            className={classes.button}
            color="primary"
            variant="contained"
            disabled={!isValid || isSending}
          >
            {isSending
              ? t('organisationForm.saving')
              : props.submitLabel ?? t('organisationForm.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
