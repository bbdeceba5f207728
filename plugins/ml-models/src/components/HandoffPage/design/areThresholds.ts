import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';

/** Whether every threshold names a metric and what it has to reach. @internal */
export function areThresholds(thresholds: HandoffThreshold[]): boolean {
  return thresholds.every(
    ({ metric, value, versus }) =>
      metric.trim() !== '' && (versus !== undefined || Number.isFinite(value)),
  );
}
