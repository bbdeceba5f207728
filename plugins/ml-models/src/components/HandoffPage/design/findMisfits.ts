import type {
  HandoffConstraints,
  HandoffRequirements,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Numbers of the two blocks that cannot both hold: slower or less than is needed.
 *
 * @returns names of fields that both blocks have
 *
 * @internal
 */
export function findMisfits(
  needed: HandoffRequirements,
  given: HandoffConstraints,
): string[] {
  const misfits = [];
  if (
    needed.latencyMilliseconds !== undefined &&
    given.latencyMilliseconds !== undefined &&
    given.latencyMilliseconds > needed.latencyMilliseconds
  ) {
    misfits.push('latencyMilliseconds');
  }
  if (
    needed.peakRequestsPerSecond !== undefined &&
    given.peakRequestsPerSecond !== undefined &&
    given.peakRequestsPerSecond < needed.peakRequestsPerSecond
  ) {
    misfits.push('peakRequestsPerSecond');
  }
  return misfits;
}
