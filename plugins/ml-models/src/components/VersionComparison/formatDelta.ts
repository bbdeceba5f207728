import { formatMetric } from '../MetricValue';

/**
 * How far a metric is from that of the first version, with its sign; undefined when there is nothing to say.
 *
 * @internal
 */
export function formatDelta(
  value: number | string | null | undefined,
  first: number | string | null | undefined,
): string | undefined {
  if (typeof value !== 'number' || typeof first !== 'number') return undefined;
  const delta = value - first;
  if (!Number.isFinite(delta) || delta === 0) return undefined;
  return `${delta > 0 ? '+' : '−'}${formatMetric(Math.abs(delta))}`;
}
