import { FormField } from './FormField';

/**
 * One of a few values in a short form.
 *
 * @internal
 */
export function ChoiceField<TValue extends string>(props: {
  id: string;
  label: string;
  value: TValue;
  choices: { value: TValue; label: string }[];
  onChange: (value: TValue) => void;
}) {
  return (
    <FormField
      id={props.id}
      select
      label={props.label}
      value={props.value}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      onText={value => props.onChange(value as TValue)}
    >
      {props.choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </FormField>
  );
}
