import { InputError } from '@backstage/errors';
import { findSchemaFaults } from './findSchemaFaults';
import type { ModelLock } from './ModelLock';
import { modelLockSchema } from './modelLockSchema';

/**
 * Checks what was read from a `model.lock.yaml` and gives it its type.
 *
 * @throws `InputError` that lists the faults, each with the path of the field and what was expected.
 *
 * @public
 */
export function validateModelLock(value: unknown): ModelLock {
  const faults = findSchemaFaults(value, modelLockSchema);
  if (faults.length > 0)
    throw new InputError(`model.lock.yaml is not valid: ${faults.join('; ')}`);
  return value as ModelLock;
}
