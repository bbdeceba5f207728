/**
 * Optional overrides that an app adds by hand, because one API of an app can have one owner only.
 *
 * @packageDocumentation
 */
export * from './modules/catalogPresentationModule';
export * from './modules/catalogGraphModule';
