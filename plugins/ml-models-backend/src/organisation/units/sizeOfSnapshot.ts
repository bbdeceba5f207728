import type { SizeBasis } from '@baton-ml/backstage-plugin-ml-models-common';
import type { UnitSnapshot } from '../../database/organisation/SnapshotStore';

/**
 * The people a snapshot counted, by a basis.
 *
 * @internal
 */
export function sizeOfSnapshot(
  basis: SizeBasis,
  snapshot: UnitSnapshot,
): number {
  return basis === 'all-members' ? snapshot.members : snapshot.practitioners;
}
