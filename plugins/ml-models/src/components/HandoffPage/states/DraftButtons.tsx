import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MlModelsDraftButtons' },
);

/**
 * Sends or throws away what a person is writing; the first button submits the form around it.
 *
 * @internal
 */
export function DraftButtons(props: {
  label: string;
  disabled: boolean;
  sending: boolean;
  onDiscard: () => void;
}) {
  const { label, disabled, sending, onDiscard } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.root}>
      <TextButton
        type="submit"
        variant="contained"
        color="primary"
        disabled={disabled || sending}
      >
        {label}
      </TextButton>
      <TextButton disabled={sending} onClick={onDiscard}>
        {t('handoffAnswer.discard')}
      </TextButton>
    </div>
  );
}
