import { alpha, makeStyles, type Theme } from '@material-ui/core/styles';
import { toInitials } from '../toInitials';
import type { Side } from './groupPeople';

function sideColor(theme: Theme, side: Side | undefined): string {
  if (side === 'dataScience') {
    return theme.palette.primary.main;
  }
  if (side === 'engineering') {
    return theme.palette.secondary.main;
  }
  return theme.palette.text.primary;
}

const useStyles = makeStyles<Theme, { side: Side | undefined }>(theme => ({
  root: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 36,
    height: 36,
    borderRadius: '50%',
    fontSize: '0.8125rem',
    fontWeight: 600,
    letterSpacing: '0.02em',
    color: props => sideColor(theme, props.side),
    backgroundColor: props => alpha(sideColor(theme, props.side), 0.12),
  },
}));

/** Whose initials, in the colour of which side. */
export interface PersonAvatarProps {
  name: string;
  side?: Side;
}

/** Initials in the colour of the person's side; decorative, the name stands beside it. */
export function PersonAvatar(props: PersonAvatarProps) {
  const classes = useStyles({ side: props.side });
  return (
    <span className={classes.root} aria-hidden="true">
      {toInitials(props.name)}
    </span>
  );
}
