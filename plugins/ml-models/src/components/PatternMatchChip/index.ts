export { PatternMatchChip } from './PatternMatchChip';
