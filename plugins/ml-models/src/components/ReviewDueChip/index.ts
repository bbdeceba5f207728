export { ReviewDueChip } from './ReviewDueChip';
