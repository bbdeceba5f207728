// The permission is stable, its export is not: this is the one place that imports it.
export { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
