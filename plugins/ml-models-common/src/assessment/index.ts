export * from './CompletenessItem';
export * from './Looked';
export * from './ModelWarning';
export * from './assessCompleteness';
export * from './findModelWarnings';
export * from './findSilentSide';
