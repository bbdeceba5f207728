/**
 * Pages and cards for machine-learning models, their versions and their handoff.
 *
 * @packageDocumentation
 */
export { mlModelsPlugin as default } from './plugin';
export * from './api';
export * from './routes';
export * from './translation';
