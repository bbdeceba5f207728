export * from './LifecycleChip';
