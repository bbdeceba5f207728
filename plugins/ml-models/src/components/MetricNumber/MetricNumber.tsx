import { formatMetric } from '../MetricValue';

/**
 * A metric rounded for the eye, exact on hover, its digits in line with those above and below.
 *
 * @internal
 */
export function MetricNumber(props: { value: number }) {
  return (
    <span
      title={String(props.value)}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {formatMetric(props.value)}
    </span>
  );
}
