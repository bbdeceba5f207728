import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine, RiSearchLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

/** Long enough to type a word in, short enough to feel immediate. */
const PAUSE_MS = 250;

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 220px',
      maxWidth: 420,
      height: 36,
      fontSize: theme.typography.body2.fontSize,
      backgroundColor: theme.palette.background.paper,
    },
    icon: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsSearchField' },
);

/**
 * Text search that asks once the person pauses, or at once on Enter.
 *
 * @internal
 */
export function SearchField(props: {
  value: string;
  /** What is searched, for screen readers. */
  label: string;
  placeholder: string;
  /** Words of the button that empties the field. */
  clearLabel: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const classes = useStyles();
  const [typed, setTyped] = useState(value);
  const commit = (text: string) => {
    if (text.trim() !== value) onChange(text.trim());
  };
  // Cleared from outside, for example by "clear filters".
  useEffect(() => {
    setTyped(current => (current.trim() === value ? current : value));
  }, [value]);
  useDebounce(() => commit(typed), PAUSE_MS, [typed]);

  return (
    <OutlinedInput
      className={classes.root}
      value={typed}
      placeholder={props.placeholder}
      inputProps={{ 'aria-label': props.label, type: 'search' }}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') commit(typed);
        if (event.key === 'Escape') setTyped('');
      }}
      startAdornment={
        <InputAdornment position="start">
          <RiSearchLine size={16} className={classes.icon} aria-hidden />
        </InputAdornment>
      }
      endAdornment={
        typed && (
          <InputAdornment position="end">
            <IconButton
              size="small"
              edge="end"
              aria-label={props.clearLabel}
              onClick={() => {
                setTyped('');
                commit('');
              }}
            >
              <RiCloseLine size={16} />
            </IconButton>
          </InputAdornment>
        )
      }
    />
  );
}
