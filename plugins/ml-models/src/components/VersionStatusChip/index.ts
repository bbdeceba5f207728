export { VersionStatusChip } from './VersionStatusChip';
