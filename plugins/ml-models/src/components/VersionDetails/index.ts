export { VersionDrawer } from './VersionDrawer';
