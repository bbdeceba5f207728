export * from './StandardsCard';
