import { compareMetrics } from './compareMetrics';
import type { EvidenceComparison } from './EvidenceResult';
import { formatNumber } from './formatNumber';

/**
 * Holds the metrics of a second training against those of the first: each may differ by its tolerance at most, up or
 * down. A metric that either lacks fails.
 *
 * @public
 */
export function compareRetraining(
  tolerance: Record<string, number>,
  first: Record<string, number>,
  second: Record<string, number>,
): EvidenceComparison[] {
  return Object.entries(tolerance).map(([metric, allowed]) => {
    const both = Object.hasOwn(first, metric) && Object.hasOwn(second, metric);
    const difference = both ? Math.abs(first[metric] - second[metric]) : NaN;
    const [row] = compareMetrics({
      rules: [{ metric, operator: '<=', value: allowed }],
      metrics: both ? { [metric]: difference } : {},
    });
    return {
      ...row,
      value: both
        ? `${formatNumber(first[metric])} and ${formatNumber(second[metric])}`
        : undefined,
      threshold: `difference <= ${formatNumber(allowed)}`,
      note: both
        ? `Difference ${formatNumber(difference)}.`
        : 'One of the two runs has no such metric.',
    };
  });
}
