import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SamplePerson } from './SamplePerson';
import type { Side } from './groupPeople';
import { PersonAvatar } from './PersonAvatar';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: theme.spacing(1.5),
    width: '100%',
    height: '100%',
    padding: theme.spacing(0.75, 1),
    borderRadius: theme.shape.borderRadius * 2,
    border: '2px solid transparent',
    textAlign: 'left',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { borderColor: theme.palette.text.primary },
  },
  text: { minWidth: 0 },
  name: { fontWeight: 600, lineHeight: 1.25 },
  title: { color: theme.palette.textSubtle, lineHeight: 1.3 },
}));

/** Whom the button stands for and what choosing does. */
export interface PersonButtonProps {
  person: SamplePerson;
  side: Side;
  onChoose: (name: string) => void;
}

/** One person to sign in as. */
export function PersonButton(props: PersonButtonProps) {
  const { person, side, onChoose } = props;
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.root}
      onClick={() => onChoose(person.name)}
      data-person={person.name}
    >
      <PersonAvatar name={person.displayName} side={side} />
      <span className={classes.text}>
        <Typography component="span" display="block" className={classes.name}>
          {person.displayName}
        </Typography>
        <Typography
          component="span"
          display="block"
          variant="body2"
          className={classes.title}
        >
          {person.title}
        </Typography>
      </span>
    </ButtonBase>
  );
}
