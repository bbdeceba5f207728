export { ModelCardText } from './ModelCardText';
