import type { HandoffThreshold, HandoffThresholdChange } from '../apiTypes';

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

/** Above 0 when the second asks for more, below 0 when for less. */
function compare(before: HandoffThreshold, after: HandoffThreshold): number {
  const asked = strictness(before);
  const asks = strictness(after);
  if (asked === undefined || asks === undefined)
    return Number(asks !== undefined) - Number(asked !== undefined);
  // Of `>` and `>=` with the same number the shorter one asks for more.
  return asks === asked
    ? before.operator.length - after.operator.length
    : asks - asked;
}

/**
 * How the thresholds that apply differ from those both sides agreed on. What is the same is left out; those that are
 * gone come last.
 *
 * @public
 */
export function compareThresholds(
  agreed: readonly HandoffThreshold[],
  present: readonly HandoffThreshold[],
): HandoffThresholdChange[] {
  const known = new Map(agreed.map(each => [keyOf(each), each]));
  const kept = new Set(present.map(keyOf));
  return [
    ...present.flatMap((after): HandoffThresholdChange[] => {
      const before = known.get(keyOf(after));
      if (!before) return [{ change: 'added', present: after }];
      const difference = compare(before, after);
      if (difference === 0) return [];
      return [
        {
          change: difference > 0 ? 'tighter' : 'looser',
          agreed: before,
          present: after,
        },
      ];
    }),
    ...agreed
      .filter(before => !kept.has(keyOf(before)))
      .map(
        (before): HandoffThresholdChange => ({
          change: 'removed',
          agreed: before,
        }),
      ),
  ];
}
