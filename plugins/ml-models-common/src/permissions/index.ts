export * from './handoffPermissions';
export * from './permissions';
