/**
 * Extension points and permission rules of the ml-models backend.
 *
 * @packageDocumentation
 */
export * from './RegistrySource';
export * from './RegisteredModelRecord';
export * from './ModelVersionRecord';
export * from './ModelVersionDetailsRecord';
export * from './registrySourcesExtensionPoint';
