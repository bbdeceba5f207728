import type { ContractSlice } from '../contract/HandoffContract';
import { compareMetrics } from './compareMetrics';
import type { EvidenceComparison } from './EvidenceResult';
import { formatNumber } from './formatNumber';

/**
 * Holds slice metrics against their limits: `slice.<key>.<metric>`, and `slice.<key>.<value>.<metric>` for every value.
 * A slice without any metric fails.
 *
 * @public
 */
export function compareSlices(
  slices: readonly ContractSlice[],
  metrics: Record<string, number>,
): EvidenceComparison[] {
  return slices.flatMap(({ key, metric, floor, ceiling }) => {
    const names = Object.keys(metrics)
      .filter(
        name =>
          name === `slice.${key}.${metric}` ||
          (name.startsWith(`slice.${key}.`) && name.endsWith(`.${metric}`)),
      )
      .sort();
    const limits = [
      { operator: '>=' as const, value: floor },
      { operator: '<=' as const, value: ceiling },
    ].filter(limit => limit.value !== undefined);
    if (names.length === 0) {
      return limits.map(({ operator, value }) => ({
        name: `slice.${key}.${metric}`,
        threshold: `${operator} ${formatNumber(value!)}`,
        result: 'fail' as const,
        note: 'The version has no such metric.',
      }));
    }
    return compareMetrics({
      rules: names.flatMap(name =>
        limits.map(limit => ({ metric: name, ...limit })),
      ),
      metrics,
    });
  });
}
