import NativeSelect from '@material-ui/core/NativeSelect';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 36,
      fontSize: theme.typography.body2.fontSize,
      backgroundColor: theme.palette.background.paper,
    },
    input: { padding: theme.spacing(1, 1.5) },
  }),
  { name: 'MlModelsFilterSelect' },
);

/**
 * One of a few values, chosen with the operating system's own list, which works everywhere.
 *
 * @internal
 */
export function FilterSelect<TValue extends string>(props: {
  label: string;
  value: TValue;
  choices: { value: TValue; label: string }[];
  onChange: (value: TValue) => void;
}) {
  const classes = useStyles();
  return (
    <NativeSelect
      value={props.value}
      onChange={event => props.onChange(event.target.value as TValue)}
      input={
        <OutlinedInput
          className={classes.root}
          classes={{ input: classes.input }}
        />
      }
      inputProps={{ 'aria-label': props.label }}
    >
      {props.choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  );
}
