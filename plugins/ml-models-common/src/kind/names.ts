/** Label: label of the newest version, derived. @public */
export const LABEL_LATEST_VERSION = 'ml-models/latest-version';
/** Label: version that a production alias points to, derived. @public */
export const LABEL_PRODUCTION_VERSION = 'ml-models/production-version';
/** Label: state of the newest open handoff, derived. @public */
export const LABEL_HANDOFF_STATE = 'ml-models/handoff-state';
/** Label: risk tier in force, derived; `medium` for a model that states none. @public */
export const LABEL_RISK_TIER = 'ml-models/risk-tier';
/** Label: several models that are one product feature. @public */
export const LABEL_FEATURE = 'ml-models/feature';
/** Label on groups and users: data-science, ml-engineering, platform, product. @public */
export const LABEL_ROLE = 'ml-models/role';
/** Annotation: the model's page in its registry. @public */
export const ANNOTATION_SOURCE_URL = 'ml-models/source-url';
/** Annotation: who is on call. @public */
export const ANNOTATION_ON_CALL_URL = 'ml-models/on-call-url';
/** Annotation on components: the standard the repository follows, for example `production@1`. @public */
export const ANNOTATION_CODE_STANDARD = 'ml-models/code-standard';
/** Annotation on components: version of the software template they were made from. @public */
export const ANNOTATION_TEMPLATE_VERSION = 'ml-models/template-version';
/** Annotation on components: id of the handoff the repository was made for. @public */
export const ANNOTATION_HANDOFF = 'ml-models/handoff';
/** Tag of a version in the registry: `sha256:…` over the files of the model. @public */
export const TAG_DIGEST = 'ml-models/digest';
