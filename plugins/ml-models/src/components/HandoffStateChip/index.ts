export { HandoffStateChip } from './HandoffStateChip';
