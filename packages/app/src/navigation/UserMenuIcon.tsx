import { toInitials } from '../toInitials';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 28,
    height: 28,
    borderRadius: '50%',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: theme.palette.navigation.background,
    backgroundColor: theme.palette.navigation.color,
  },
}));

/** Whose initials. */
export interface UserMenuIconProps {
  name: string;
}

/** Initials of the signed-in person. */
export function UserMenuIcon(props: UserMenuIconProps) {
  const classes = useStyles();
  return (
    <span className={classes.root} aria-hidden="true">
      {toInitials(props.name)}
    </span>
  );
}
