import { InputError } from '@backstage/errors';
import { findSchemaFaults } from './findSchemaFaults';
import type { Lineage } from './Lineage';
import { lineageSchema } from './lineageSchema';

/**
 * Checks what was read from a `lineage.json` and gives it its type.
 *
 * @throws `InputError` that lists the faults, each with the path of the field and what was expected.
 *
 * @public
 */
export function validateLineage(value: unknown): Lineage {
  const faults = findSchemaFaults(value, lineageSchema);
  if (faults.length > 0)
    throw new InputError(`lineage.json is not valid: ${faults.join('; ')}`);
  return value as Lineage;
}
