export * from './mlModelsApiRef';
