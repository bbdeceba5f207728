import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityField } from '../EntityField';
import { RequestError } from '../RequestError';
import { StartForm } from './StartForm';
import { useStartHandoff } from './useStartHandoff';

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
  { name: 'MlModelsStartHandoffDialog' },
);

/** @internal */
export interface StartHandoffDialogProps {
  /** Model to hand over; asked for when absent. */
  entityRef: string | undefined;
  /** Version to begin with. */
  version?: string;
  onClose: () => void;
}

/**
 * Starts a handoff: version, tier and teams are filled in from the model, and what is missing is said with the way to
 * mend it.
 *
 * @internal
 */
export function StartHandoffDialog(props: StartHandoffDialogProps) {
  const { entityRef, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const form = useStartHandoff(entityRef, props.version);
  const { start } = form;
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      maxWidth="sm"
      onClose={form.sending ? undefined : onClose}
      aria-labelledby="start-handoff-title"
    >
      <DialogTitle id="start-handoff-title">
        {start
          ? t('startHandoff.titleOf', { model: start.title })
          : t('startHandoff.title')}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <DialogContentText className={classes.text}>
          {t('startHandoff.text')}
        </DialogContentText>
        {entityRef === undefined && (
          <EntityField
            id="start-handoff-model"
            kinds={['MlModel']}
            required
            label={t('startHandoff.model')}
            helperText={t('startHandoff.modelHelp')}
            value={form.modelRef ? [form.modelRef] : []}
            onChange={([ref = '']) => form.setModelRef(ref)}
          />
        )}
        {form.loading && (
          <div role="progressbar" aria-label={t('startHandoff.loading')}>
            <Skeleton height={48} />
            <Skeleton height={48} />
          </div>
        )}
        {form.loadError && (
          <RequestError
            title={t('startHandoff.loadFailed')}
            error={form.loadError}
            onRetry={form.retry}
          />
        )}
        {start && <StartForm form={form} start={start} />}
        {form.error && (
          <RequestError title={t('startHandoff.failed')} error={form.error} />
        )}
      </DialogContent>
      <DialogActions>
        <Button
          className={classes.button}
          disabled={form.sending}
          onClick={onClose}
        >
          {t('handoffPage.cancel')}
        </Button>
        <Button
          className={classes.button}
          color="primary"
          variant="contained"
          disabled={!form.valid || form.sending}
          onClick={form.send}
        >
          {t('startHandoff.open')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
