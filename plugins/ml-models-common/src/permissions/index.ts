export * from './handoffPermissions';
export * from './permissions';
export * from './organisationPermissions';
