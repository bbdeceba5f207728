import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      minWidth: 0,
      padding: theme.spacing(2.5),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: 0,
      fontSize: theme.typography.pxToRem(17),
      fontWeight: 600,
    },
  }),
  { name: 'MlModelsPanel' },
);

/**
 * A part of a page with a heading and, where there is something to do, its button.
 *
 * @internal
 */
export function Panel(props: {
  title: string;
  /** Beside the title, for example a chip. */
  badge?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  const { title, badge, action, children } = props;
  const classes = useStyles();
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-label={title}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>
          {title}
          {badge}
        </h2>
        {action}
      </div>
      {children}
    </Paper>
  );
}
