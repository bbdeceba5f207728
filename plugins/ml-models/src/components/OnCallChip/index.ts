export { OnCallChip } from './OnCallChip';
