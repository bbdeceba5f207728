export { Completeness } from './Completeness';
