export { ModelPageLayout } from './ModelPageLayout';
