export * from './SampleBadge';
