import type { ContractField } from './ContractField';
import { formatNumber } from './formatNumber';

/**
 * A field in a few words, for example `number, required, 0 to 600, months`. Two fields that read the same ask for the
 * same.
 *
 * @internal
 */
export function describeField(field: ContractField): string {
  const { minimum, maximum, values } = field;
  const range =
    minimum === undefined && maximum === undefined
      ? undefined
      : `${minimum === undefined ? 'any' : formatNumber(minimum)} to ${
          maximum === undefined ? 'any' : formatNumber(maximum)
        }`;
  return [
    field.sourceType ?? field.type,
    field.required ? 'required' : 'optional',
    field.nullable ? 'may be null' : undefined,
    range,
    values && `one of ${[...values].sort().join(', ')}`,
    field.unit,
  ]
    .filter(part => part !== undefined)
    .join(', ');
}
