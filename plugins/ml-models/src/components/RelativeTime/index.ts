export * from './RelativeTime';
