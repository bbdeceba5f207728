export { mlflowSourceFactory } from './mlflowSourceFactory';
