export { ModelWarnings } from './ModelWarnings';
