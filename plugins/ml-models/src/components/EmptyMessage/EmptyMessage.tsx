import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RiInbox2Line } from '@remixicon/react';
import type { ReactNode } from 'react';

/** @internal */
export interface EmptyMessageProps {
  title: string;
  text?: string;
  /** Where to go from here. */
  action?: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(6, 3),
      textAlign: 'center',
      overflowWrap: 'anywhere',
    },
    icon: { color: theme.palette.text.secondary },
    text: { maxWidth: '60ch', color: theme.palette.text.secondary },
    action: { marginTop: theme.spacing(1) },
  }),
  { name: 'MlModelsEmptyMessage' },
);

/**
 * There is nothing to show: what that means and where to go from here.
 *
 * @internal
 */
export function EmptyMessage(props: EmptyMessageProps) {
  const { title, text, action } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <RiInbox2Line size={40} className={classes.icon} aria-hidden />
      <Typography variant="h6" component="h3">
        {title}
      </Typography>
      {text && (
        <Typography variant="body2" className={classes.text}>
          {text}
        </Typography>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
