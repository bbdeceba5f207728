/** Label: label of the newest version, derived. @public */
export const LABEL_LATEST_VERSION = 'ml-models/latest-version';
/** Label: version that a production alias points to, derived. @public */
export const LABEL_PRODUCTION_VERSION = 'ml-models/production-version';
/** Label: state of the newest open handoff, derived. @public */
export const LABEL_HANDOFF_STATE = 'ml-models/handoff-state';
/** Label: several models that are one product feature. @public */
export const LABEL_FEATURE = 'ml-models/feature';
/** Label on groups and users: data-science, ml-engineering, platform, product. @public */
export const LABEL_ROLE = 'ml-models/role';
/** Annotation: the model's page in its registry. @public */
export const ANNOTATION_SOURCE_URL = 'ml-models/source-url';
/** Annotation: who is on call. @public */
export const ANNOTATION_ON_CALL_URL = 'ml-models/on-call-url';
