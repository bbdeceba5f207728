export { DesignReviewRecord } from './DesignReviewRecord';
