export { MetricHistory } from './MetricHistory';
