import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(4), minWidth: 0 },
    title: { marginBottom: theme.spacing(1) },
  }),
  { name: 'MlModelsSection' },
);

/**
 * One titled part of a version's details.
 *
 * @internal
 */
export function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={props.title}>
      <Typography variant="h6" component="h3" className={classes.title}>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
