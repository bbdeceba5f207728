export { AliasChips } from './AliasChips';
