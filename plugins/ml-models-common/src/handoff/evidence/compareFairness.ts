import type { EvidenceComparison } from './EvidenceResult';
import { formatNumber } from './formatNumber';

/**
 * Looks for slice metrics of each factor on which fairness is to be evaluated, and says how far they lie apart. It
 * judges only that they exist: how much difference is fair, people decide.
 *
 * @public
 */
export function compareFairness(
  factors: readonly string[],
  metrics: Record<string, number>,
): EvidenceComparison[] {
  return factors.flatMap<EvidenceComparison>(factor => {
    const prefix = `slice.${factor}.`;
    const byMetric = new Map<string, number[]>();
    for (const [name, value] of Object.entries(metrics)) {
      if (name.startsWith(prefix)) {
        const metric = name.slice(name.lastIndexOf('.') + 1);
        byMetric.set(metric, [...(byMetric.get(metric) ?? []), value]);
      }
    }
    if (byMetric.size === 0) {
      const note = `The version has no metric that begins with ${prefix}`;
      return [{ name: factor, result: 'fail', note }];
    }
    return [...byMetric].sort().map(([metric, values]) => {
      const [least, most] = [Math.min(...values), Math.max(...values)];
      return {
        name: `${factor}: ${metric}`,
        value: `${formatNumber(least)} to ${formatNumber(most)}`,
        result: 'pass',
        note: `Difference ${formatNumber(most - least)} over ${
          values.length
        } slices.`,
      };
    });
  });
}
