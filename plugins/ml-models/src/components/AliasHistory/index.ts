export { AliasHistory } from './AliasHistory';
