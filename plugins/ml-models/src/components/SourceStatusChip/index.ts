export * from './SourceStatusChip';
