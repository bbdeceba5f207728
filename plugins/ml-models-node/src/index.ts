/**
 * What other backends may plug into the ml-models backend.
 *
 * @packageDocumentation
 */
export * from './RegistrySource';
export * from './RegisteredModelRecord';
export * from './ModelVersionRecord';
export * from './ModelVersionDetailsRecord';
export * from './registrySourcesExtensionPoint';
export * from './evidence';
export * from './OnCallProvider';
export * from './onCallProviderExtensionPoint';
export * from './OrganisationImport';
export * from './organisationImportsExtensionPoint';
export * from './HandoffImport';
export * from './handoffImportsExtensionPoint';
export * from './permissions';
