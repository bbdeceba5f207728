import { InputError } from '@backstage/errors';
import { findSchemaFaults } from './findSchemaFaults';
import type { HandoffContract } from './HandoffContract';
import { handoffContractSchema } from './handoffContractSchema';

/**
 * Checks what was read from a `handoff.yaml` and gives it its type.
 *
 * @throws `InputError` that lists the faults, each with the path of the field and what was expected.
 *
 * @public
 */
export function validateHandoffContract(value: unknown): HandoffContract {
  const faults = findSchemaFaults(value, handoffContractSchema);
  if (faults.length > 0)
    throw new InputError(`handoff.yaml is not valid: ${faults.join('; ')}`);
  return value as HandoffContract;
}
