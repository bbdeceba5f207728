export { MetricNumber } from './MetricNumber';
