/**
 * Module of the catalog: the `MlModel` kind, models of the registries as entities, and derived labels.
 *
 * @packageDocumentation
 */
export { catalogModuleMlModels as default } from './module';
