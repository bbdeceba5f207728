import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useId } from '../../../hooks/useId';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { RequestError } from '../../RequestError';
import type { HandoffRequest } from '../state/useRequest';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      fontFamily: theme.typography.fontFamily,
    },
    text: { margin: 0 },
    button: { textTransform: 'none' },
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
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/**
 * A dialog that asks what an act needs to know; when somebody else was faster it says so and stays open over what is
 * there now.
 *
 * @internal
 */
export function ActDialog(props: ActDialogProps) {
  const { request, onSubmit, onClose } = props;
  const classes = useStyles();
  const id = useId();
  const { t } = useTranslate();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      maxWidth={props.maxWidth ?? 'sm'}
      onClose={request.sending ? undefined : onClose}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <DialogContent className={classes.content}>
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
          className={classes.button}
          color="primary"
          variant="contained"
          disabled={!props.valid || request.sending}
          onClick={onSubmit}
        >
          {props.submitLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
