import { formatMetric } from '../MetricValue';

/**
 * How far a metric is from that of the baseline, with its sign; undefined when there is nothing to say.
 *
 * @internal
 */
export function formatDelta(
  value: number | string | null | undefined,
  baseline: number | string | null | undefined,
): string | undefined {
  if (typeof value !== 'number' || typeof baseline !== 'number')
    return undefined;
  const delta = value - baseline;
  if (!Number.isFinite(delta) || delta === 0) return undefined;
  return `${delta > 0 ? '+' : '−'}${formatMetric(Math.abs(delta))}`;
}
