import { assertError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { RequestError } from '../RequestError';

/** @internal */
export interface RecordDialogProps {
  title: string;
  text?: string;
  /** False while something is missing or wrong. */
  isValid: boolean;
  /** Words of the button. */
  submitLabel?: string;
  /**
   * Records; the key is the same for every try of this dialog, so that a double click does no harm. Answers false when
   * nothing was recorded and the form itself says why.
   */
  onSubmit: (idempotencyKey: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  /** There is something to lose: it is asked for before the dialog closes, and a click beside it does nothing. */
  unsaved?: { onDiscard: () => void };
  children: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    // The buttons stay in sight below a long form.
    form: {
      display: 'flex',
      flexDirection: 'column',
      minHeight: 0,
      flexGrow: 1,
    },
    text: { margin: 0 },
    button: { textTransform: 'none' },
    leaving: { flex: '0 0 auto', padding: theme.spacing(1, 3) },
    acts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'MlModelsRecordDialog' },
);

/**
 * A short form that records one entry.
 *
 * @internal
 */
export function RecordDialog(props: RecordDialogProps) {
  const { title, text, isValid, onSubmit, onDone, onClose, unsaved } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [key] = useState(() => globalThis.crypto.randomUUID());
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Error>();
  const [isLeaving, setIsLeaving] = useState(false);
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || isSending) return;
    setIsSending(true);
    setError(undefined);
    try {
      if ((await onSubmit(key)) === false) {
        setIsSending(false);
        return;
      }
      onDone();
      onClose();
    } catch (caught) {
      assertError(caught);
      setError(caught);
      setIsSending(false);
    }
  };

  const close = (reason?: string) => {
    if (isSending) return;
    if (!unsaved) onClose();
    else if (reason !== 'backdropClick') setIsLeaving(true);
  };

  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      maxWidth="sm"
      onClose={(_, reason) => close(reason)}
      aria-labelledby="ml-models-record-title"
    >
      <form className={classes.form} onSubmit={submit} noValidate>
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
        {isLeaving && unsaved && (
          <DialogContent className={classes.leaving}>
            <Notice severity="info" title={t('organisationForm.leave')}>
              <div className={classes.acts}>
                <Button
                  className={classes.button}
                  variant="outlined"
                  // The question came by a key, and the answer is at hand. A ripple of the focus needs the button first.
                  // eslint-disable-next-line jsx-a11y/no-autofocus
                  autoFocus
                  disableFocusRipple
                  onClick={onClose}
                >
                  {t('organisationForm.keep')}
                </Button>
                <Button
                  className={classes.button}
                  variant="outlined"
                  onClick={() => {
                    unsaved.onDiscard();
                    onClose();
                  }}
                >
                  {t('organisationForm.discard')}
                </Button>
                <Button
                  className={classes.button}
                  onClick={() => setIsLeaving(false)}
                >
                  {t('organisationForm.goOn')}
                </Button>
              </div>
            </Notice>
          </DialogContent>
        )}
        <DialogActions>
          <Button
            className={classes.button}
            disabled={isSending}
            onClick={() => close()}
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
