import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';

/** The same thresholds in the same order, whatever the order of their fields. */
function isSame(one: HandoffThreshold[], other: HandoffThreshold[]): boolean {
  const toText = (thresholds: HandoffThreshold[]) =>
    JSON.stringify(
      thresholds.map(({ metric, operator, value, versus, minimumGain }) => [
        metric,
        operator,
        value,
        versus,
        minimumGain,
      ]),
    );
  return toText(one) === toText(other);
}

/**
 * Two people changed the thresholds at once: what only one of them changed is taken from them; when both did, a person
 * has to choose.
 *
 * @internal
 */
export function mergeThresholds(options: {
  base: HandoffThreshold[];
  mine: HandoffThreshold[];
  theirs: HandoffThreshold[];
}): { merged: HandoffThreshold[]; clash: boolean } {
  const { base, mine, theirs } = options;
  if (isSame(mine, base)) return { merged: theirs, clash: false };
  return {
    merged: mine,
    clash: !isSame(theirs, base) && !isSame(theirs, mine),
  };
}
