export * from './MlModelEntityV1alpha1';
export * from './isMlModelEntity';
export * from './mlModelEntityV1alpha1Schema';
export * from './names';
export * from './relationFields';
export * from './relations';
