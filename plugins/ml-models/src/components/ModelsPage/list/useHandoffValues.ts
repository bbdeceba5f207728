import { useHandoffStatus } from '../../HandoffStatusCard';
import type { HandoffValue } from './HandoffCell';

/**
 * Handoffs of the visible rows in one call. Rows never wait for it, and a failure only leaves their cells empty.
 *
 * @param entityRefs - of the rows
 * @param shown - nothing is asked for a column that has no room
 *
 * @internal
 */
export function useHandoffValues(
  entityRefs: string[],
  shown: boolean,
): (entityRef: string) => HandoffValue {
  const { statuses, error, loading } = useHandoffStatus(
    shown ? entityRefs : [],
  );
  if (!statuses) {
    return () => (error && !loading ? 'unavailable' : 'loading');
  }
  const known = new Map(
    statuses.map(status => [status?.entityRef, status] as const),
  );
  return entityRef => known.get(entityRef);
}
