import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type { ResponseError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { RequestError } from '../RequestError';
import { AbsentNames } from './AbsentNames';
import { useExtent } from './useExtent';

/** The backend's own bounds of the reason (`POST /sources/{id}/confirm-deletions`). */
const REASON = { min: 3, max: 1000 };

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
  { name: 'MlModelsConfirmDeletions' },
);

/** @internal */
export interface ConfirmDeletionsDialogProps {
  /** The source as the person looked at it; its revision goes with the decision. */
  source: InventorySource;
  onReload: () => Promise<void>;
  onClose: () => void;
}

/**
 * Asks why what is missing is really gone, and removes it.
 *
 * @remarks
 * When the source has changed since it was shown (409), nothing is removed and the person is asked to look again.
 *
 * @internal
 */
export function ConfirmDeletionsDialog(props: ConfirmDeletionsDialogProps) {
  const { source, onReload, onClose } = props;
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const { t } = useTranslate();
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const extent = useExtent(source).words;
  const conflict = (error as ResponseError | undefined)?.statusCode === 409;
  const valid = reason.trim().length >= REASON.min;

  const confirm = async () => {
    setSending(true);
    setError(undefined);
    try {
      await api.confirmDeletions(source.id, {
        reason: reason.trim(),
        revision: source.revision,
      });
      await onReload();
      onClose();
    } catch (caught) {
      assertError(caught);
      setError(caught);
      setSending(false);
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={sending ? undefined : onClose}
      aria-labelledby="ml-models-confirm-title"
    >
      <DialogTitle id="ml-models-confirm-title">
        {t('source.confirm.title', { extent, source: source.title })}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <DialogContentText className={classes.text}>
          {t(
            source.status === 'removed'
              ? 'source.confirm.textRemoved'
              : 'source.confirm.text',
          )}
        </DialogContentText>
        <AbsentNames source={source} />
        <TextField
          id={`ml-models-reason-${source.id}`}
          required
          multiline
          minRows={2}
          variant="outlined"
          label={t('source.confirm.reason')}
          helperText={t('source.confirm.reasonHelp')}
          value={reason}
          disabled={sending || conflict}
          inputProps={{ maxLength: REASON.max }}
          onChange={event => setReason(event.target.value)}
        />
        {conflict && (
          <Notice severity="warning" title={t('source.confirm.conflict')}>
            {t('source.confirm.conflictText')}
          </Notice>
        )}
        {error && !conflict && (
          <RequestError title={t('source.confirm.failed')} error={error} />
        )}
      </DialogContent>
      <DialogActions>
        <Button className={classes.button} disabled={sending} onClick={onClose}>
          {t('source.confirm.cancel')}
        </Button>
        {conflict ? (
          <Button
            className={classes.button}
            color="primary"
            onClick={async () => {
              await onReload();
              onClose();
            }}
          >
            {t('source.confirm.lookAgain')}
          </Button>
        ) : (
          <Button
            className={classes.button}
            color="primary"
            variant="contained"
            disabled={!valid || sending}
            onClick={confirm}
          >
            {t('source.confirm.submit', { extent })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
