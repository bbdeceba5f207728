import TextField from '@material-ui/core/TextField';
import { useState } from 'react';

/** A number as people type it: what is not one yet stays in the field and is no number. @internal */
export function NumberField(props: {
  id: string;
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const { id, label, value, onChange } = props;
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const isBad = text.trim() !== '' && !Number.isFinite(Number(text));
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      label={label}
      error={isBad}
      value={text}
      inputProps={{ inputMode: 'decimal' }}
      onChange={event => {
        const next = event.target.value;
        setText(next);
        const number = Number(next);
        onChange(
          next.trim() !== '' && Number.isFinite(number) ? number : undefined,
        );
      }}
    />
  );
}
