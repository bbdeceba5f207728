/**
 * Backend of the ml-models plugin: inventory of registered models and its HTTP API.
 *
 * @packageDocumentation
 */
export { mlModelsPlugin as default } from './plugin';
