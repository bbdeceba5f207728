import type { HandoffThreshold } from '../apiTypes';

/** How much a threshold asks for, so that a larger number is stricter; undefined when it cannot be compared. */
function strictness(threshold: HandoffThreshold): number | undefined {
  if (threshold.versus) return threshold.minimumGain ?? 0;
  if (threshold.value === undefined) return undefined;
  return threshold.operator.startsWith('>')
    ? threshold.value
    : -threshold.value;
}

const keyOf = ({ metric, operator, versus }: HandoffThreshold) =>
  JSON.stringify([metric, operator[0], versus]);

/**
 * Agreed thresholds that are gone or ask for less by now. Whoever moves the goalposts has to show it.
 *
 * @public
 */
export function loosenedThresholds(
  agreed: readonly HandoffThreshold[],
  current: readonly HandoffThreshold[],
): HandoffThreshold[] {
  const byKey = new Map(
    current.map(threshold => [keyOf(threshold), threshold]),
  );
  return agreed.filter(before => {
    const after = byKey.get(keyOf(before));
    if (!after) return true;
    const asked = strictness(before);
    const asks = strictness(after);
    if (asked === undefined || asks === undefined) return asked !== undefined;
    if (asks !== asked) return asks < asked;
    return before.operator.length === 1 && after.operator.length === 2;
  });
}
