export * from './handoffConditions';
export * from './handoffResourceRef';
export * from './handoffRules';
