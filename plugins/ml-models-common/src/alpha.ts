/**
 * What follows an alpha API of the catalog and may change with any release of it.
 *
 * @packageDocumentation
 */
export { mlModelCatalogModelLayer } from './kind/catalogModel';
