import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';

/** @internal */
export interface NoticeProps {
  severity: 'error' | 'warning' | 'info';
  title: string;
  children?: ReactNode;
  /** Offers to try again. */
  onRetry?: () => void;
}

const useStyles = makeStyles(
  theme => ({
    message: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    title: { marginBottom: 0, fontSize: theme.typography.body1.fontSize },
    button: { textTransform: 'none' },
  }),
  { name: 'MlModelsNotice' },
);

/**
 * Something a person should know, announced to screen readers when it appears.
 *
 * @internal
 */
export function Notice(props: NoticeProps) {
  const { severity, title, children, onRetry } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Alert
      severity={severity}
      variant="outlined"
      role={severity === 'error' ? 'alert' : 'status'}
      classes={{ message: classes.message }}
      action={
        onRetry && (
          <Button
            size="small"
            color="inherit"
            className={classes.button}
            onClick={onRetry}
          >
            {t('basics.retry')}
          </Button>
        )
      }
    >
      <AlertTitle className={classes.title}>{title}</AlertTitle>
      {children}
    </Alert>
  );
}
