import type { ModelWarning } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useTranslate } from '../../hooks/useTranslate';
import { WarningText } from './WarningText';
import { useWarningTitle } from './useWarningTitle';

/** @internal */
export interface ModelWarningsProps {
  warnings: ModelWarning[];
  /** Entity ref of the model, used in examples of descriptors. */
  modelName: string;
  isProviderMade: boolean;
  /** Opens the ready descriptor; absent when there is none to offer. */
  onShowDescriptor?: () => void;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      '& .MuiAlert-message': {
        flex: 1,
        minWidth: 0,
        overflowWrap: 'anywhere',
      },
      '& pre': { margin: theme.spacing(1, 0) },
    },
  }),
  { name: 'MlModelsWarnings' },
);

/**
 * What should be mended in how the model is described, each with the fix spelled out.
 *
 * @internal
 */
export function ModelWarnings(props: ModelWarningsProps) {
  const classes = useStyles();
  const { t } = useTranslate();
  const toTitle = useWarningTitle();
  if (props.warnings.length === 0) return null;
  return (
    <section className={classes.root} aria-label={t('modelWarnings.label')}>
      {props.warnings.map(warning => (
        <Alert
          key={warning.type}
          severity={warning.type === 'never-synced' ? 'info' : 'warning'}
          // Nothing has just happened: the warning is part of the page and interrupts nobody.
          role="note"
        >
          <AlertTitle>{toTitle(warning)}</AlertTitle>
          <WarningText {...props} warning={warning} />
        </Alert>
      ))}
    </section>
  );
}
