export * from './TeamLink';
