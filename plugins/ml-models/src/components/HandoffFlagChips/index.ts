export { HandoffFlagChips } from './HandoffFlagChips';
