export * from './DatasetInput';
export * from './ModelSignature';
export * from './apiTypes';
export * from './inventoryChanged';
export * from './providerLocation';
