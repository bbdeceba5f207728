import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';

/** A choice, shown only when there is one. @internal */
export function ChoiceField(props: {
  id: string;
  label: string;
  values: { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}) {
  const { id, label, values, value, onChange } = props;
  if (values.length < 2) return null;
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {values.map(choice => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
