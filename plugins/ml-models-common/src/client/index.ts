export * from './DesignReviewApi';
export * from './HandoffApi';
export * from './InventoryApi';
export * from './MlModelsApi';
export * from './MlModelsClient';
export * from './MlModelsRecordOptions';
export * from './MlModelsRequestOptions';
export * from './OrganisationApi';
