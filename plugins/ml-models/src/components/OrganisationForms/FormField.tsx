import TextField from '@material-ui/core/TextField';
import type { TextFieldProps } from '@material-ui/core/TextField';

/**
 * A field of the short forms: outlined, small, with its label out of the way of a date.
 *
 * @internal
 */
export function FormField(
  props: Omit<TextFieldProps, 'variant' | 'onChange'> & {
    onText: (value: string) => void;
  },
) {
  const { onText, ...rest } = props;
  return (
    <TextField
      {...rest}
      variant="outlined"
      size="small"
      fullWidth
      InputLabelProps={
        props.type === 'date' ? { shrink: true } : props.InputLabelProps
      }
      onChange={event => onText(event.target.value)}
    />
  );
}
