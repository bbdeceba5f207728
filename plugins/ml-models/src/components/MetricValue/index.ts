export * from './MetricValue';
export * from './formatMetric';
