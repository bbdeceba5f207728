import type { OnCallRotationName } from '@baton-ml/backstage-plugin-ml-models-node';
import type { StoredRotation } from '../../database/organisation/RotationStore';

/**
 * What was known of a rotation, marked as old because the pager does not tell.
 *
 * @internal
 */
export function toFailingRotation(
  name: OnCallRotationName,
  before: StoredRotation | undefined,
  checkedAt: string,
  failure: string | undefined,
): StoredRotation {
  return {
    ...before,
    annotation: name.annotation,
    value: name.value,
    checkedAt,
    failingSince: before?.failingSince ?? checkedAt,
    message: failure ?? 'The pager said nothing about this rotation',
  };
}
