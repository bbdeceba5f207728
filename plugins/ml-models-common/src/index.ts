/**
 * The MlModel kind, rules, permissions, HTTP contract and client of the ml-models plugin.
 *
 * @packageDocumentation
 */
export * from './kind';
export * from './inventory';
export * from './events';
export * from './openapi';
export * from './client';
export * from './permissions';
export * from './organisation';
export * from './handoff';
export * from './assessment';
export * from './standards';
