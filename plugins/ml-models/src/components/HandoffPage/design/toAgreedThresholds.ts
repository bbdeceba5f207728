import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';

/** The thresholds both sides agreed on, read back from what applies and how it differs from them. @internal */
export function toAgreedThresholds(
  handoff: Pick<Handoff, 'thresholds' | 'thresholdChanges'>,
): Handoff['thresholds'] {
  const { thresholds, thresholdChanges } = handoff;
  const toKey = (value: unknown) => JSON.stringify(value);
  const changes = new Map(
    thresholdChanges.map(change => [toKey(change.present), change]),
  );
  return [
    ...thresholds.flatMap(threshold => {
      const change = changes.get(toKey(threshold));
      if (!change) return [threshold];
      return change.agreed ? [change.agreed] : [];
    }),
    ...thresholdChanges.flatMap(({ change, agreed }) =>
      change === 'removed' && agreed ? [agreed] : [],
    ),
  ];
}
