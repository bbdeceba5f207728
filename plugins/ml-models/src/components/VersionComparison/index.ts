export { VersionComparison } from './VersionComparison';
