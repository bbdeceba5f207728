import type { HandoffThreshold } from '../apiTypes';
import { compareThresholds } from './compareThresholds';

/**
 * Agreed thresholds that are gone or ask for less by now. Whoever moves the goalposts has to show it.
 *
 * @public
 */
export function loosenedThresholds(
  agreed: readonly HandoffThreshold[],
  current: readonly HandoffThreshold[],
): HandoffThreshold[] {
  const changes = compareThresholds(agreed, current);
  return agreed.filter(before =>
    changes.some(
      ({ change, agreed: each }) =>
        each === before && (change === 'looser' || change === 'removed'),
    ),
  );
}
