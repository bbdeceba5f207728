import Skeleton from '@material-ui/lab/Skeleton';
import { MetricValue } from '../../MetricValue';
import { NoValue } from './NoValue';
import type { FastValue } from './useFastValues';
import { whyNoValue } from './whyNoValue';

/**
 * The first key metric of the version in production, else of the latest one.
 *
 * @internal
 */
export function FastMetric(props: { value: FastValue }) {
  const { value } = props;
  if (value.state === 'loading') return <Skeleton width={56} />;
  const [first] =
    value.state === 'known' ? Object.entries(value.model.keyMetrics ?? {}) : [];
  return first ? (
    <MetricValue name={first[0]} value={first[1]} />
  ) : (
    <NoValue reason={whyNoValue(value)} />
  );
}
