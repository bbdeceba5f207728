import type { HandoffThreshold } from '../apiTypes';
import type { HandoffContract } from '../contract/HandoffContract';

/**
 * A condition on one metric, whether it was agreed in the design review or stands in `handoff.yaml`.
 *
 * @public
 */
export interface MetricRule extends HandoffThreshold {
  /** With `versus`: how much better as a share of the other model's metric. */
  minimumRelativeGain?: number;
}

/**
 * The conditions of a `handoff.yaml`.
 *
 * @public
 */
export function metricRulesOf(contract: HandoffContract): MetricRule[] {
  return (contract.thresholds ?? []).map(threshold => ({
    metric: threshold.metric,
    operator: threshold.op ?? (threshold.lowerIsBetter ? '<=' : '>='),
    ...(threshold.vs
      ? {
          versus: threshold.vs,
          minimumGain: threshold.minAbsoluteGain,
          minimumRelativeGain: threshold.minRelativeGain,
        }
      : { value: threshold.value }),
  }));
}
