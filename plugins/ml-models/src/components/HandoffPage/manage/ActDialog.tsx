import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useId } from '../../../hooks/useId';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { RequestError } from '../../RequestError';
import { sendOnEnter } from '../state/sendOnEnter';
import type { HandoffRequest } from '../state/useRequest';

const useStyles = makeStyles(
  theme => ({
    // As the paper of a dialog lays out its parts, so that the content scrolls and the buttons stay.
    form: {
      display: 'flex',
      flexDirection: 'column',
      flex: '1 1 auto',
      minHeight: 0,
    },
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      fontFamily: theme.typography.fontFamily,
    },
    text: { margin: 0 },
    button: { textTransform: 'none' },
    negative: {
      backgroundColor: theme.palette.error.main,
      color: theme.palette.getContrastText(theme.palette.error.main),
      '&:hover': { backgroundColor: theme.palette.error.dark },
    },
  }),
  { name: 'MlModelsActDialog' },
);

/** @internal */
export interface ActDialogProps {
  title: string;
  text?: string;
  submitLabel: string;
  valid: boolean;
  request: Pick<HandoffRequest, 'sending' | 'error' | 'conflict'>;
  maxWidth?: 'sm' | 'md';
  /** The act ends something or takes it out of use. */
  dangerous?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/**
 * A dialog that asks what an act needs to know; when somebody else was faster it says so and stays open over what is
 * there now. Enter in a field of one line sends it, Ctrl and Enter from anywhere.
 *
 * @internal
 */
export function ActDialog(props: ActDialogProps) {
  const { request, onSubmit, onClose } = props;
  const classes = useStyles();
  const id = useId();
  const { t } = useTranslate();
  const wasTouched = useRef(false);
  const mayUse = props.valid && !request.sending;
  const send = () => {
    if (mayUse) onSubmit();
  };
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      maxWidth={props.maxWidth ?? 'sm'}
      onClose={(_event, reason) => {
        if (request.sending) return;
        // A click beside it does not throw away what was typed.
        if (reason === 'backdropClick' && wasTouched.current) return;
        onClose();
      }}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          // What is drawn into the dialog may stand inside another form of the page.
          event.stopPropagation();
          send();
        }}
        onChange={() => {
          wasTouched.current = true;
        }}
      >
        <DialogContent
          className={classes.content}
          onKeyDown={sendOnEnter(send)}
        >
          {props.text && (
            <DialogContentText className={classes.text}>
              {props.text}
            </DialogContentText>
          )}
          {props.children}
          {request.conflict && (
            <Notice severity="warning" title={t('handoffPage.conflict')}>
              {t('handoffPage.conflictText')}
            </Notice>
          )}
          {request.error && (
            <RequestError
              title={t('handoffPage.notDone')}
              error={request.error}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button
            className={classes.button}
            disabled={request.sending}
            onClick={onClose}
          >
            {t('handoffPage.cancel')}
          </Button>
          <Button
            className={
              props.dangerous
                ? `${classes.button} ${classes.negative}`
                : classes.button
            }
            color="primary"
            variant="contained"
            disabled={!mayUse}
            type="submit"
          >
            {props.submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
