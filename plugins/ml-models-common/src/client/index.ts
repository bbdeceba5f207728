export * from './MlModelsApi';
export * from './MlModelsClient';
