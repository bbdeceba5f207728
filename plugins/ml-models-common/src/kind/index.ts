export * from './MlModelEntityV1alpha1';
export * from './isMlModelEntity';
export * from './names';
export * from './relations';
