/** Label: label of the newest version, derived. @public */
export const LABEL_LATEST_VERSION = 'ml-models/latest-version';
/** Label: version that a production alias points to, derived. @public */
export const LABEL_PRODUCTION_VERSION = 'ml-models/production-version';
/** Label: state of the newest open handoff, derived. @public */
export const LABEL_HANDOFF_STATE = 'ml-models/handoff-state';
/** Label: risk tier in force, derived; `medium` for a model that states none. @public */
export const LABEL_RISK_TIER = 'ml-models/risk-tier';
/**
 * Labels that the catalog derives by itself: what a descriptor says under these names is never believed.
 *
 * @public
 */
export const DERIVED_LABELS: readonly string[] = [
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
  LABEL_HANDOFF_STATE,
  LABEL_RISK_TIER,
];
/** Label: several models that are one product feature. @public */
export const LABEL_FEATURE = 'ml-models/feature';
/** Label on groups and users: data-science, ml-engineering, platform, product. @public */
export const LABEL_ROLE = 'ml-models/role';
/** Label on groups: `true` for a unit, usually a department. @public */
export const LABEL_UNIT = 'ml-models/unit';
/** Label on users: `true` for service accounts and the like, which are not counted. @public */
export const LABEL_EXCLUDE = 'ml-models/exclude';
/** Label on domains and systems: `critical` for what the business cannot do without. @public */
export const LABEL_CRITICALITY = 'ml-models/criticality';
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
/** Annotation on groups: declared pattern of a unit, `embedded`, `platform` or `hybrid`. @public */
export const ANNOTATION_PATTERN = 'ml-models/pattern';
/** Annotation on groups: first day of the declared pattern, `YYYY-MM-DD`. @public */
export const ANNOTATION_PATTERN_SINCE = 'ml-models/pattern-since';
/** Annotation: when somebody is on call, `around-the-clock` or `business-hours`. @public */
export const ANNOTATION_ON_CALL_HOURS = 'ml-models/on-call-hours';
/** Tag of a version in the registry: `sha256:…` over the files of the model. @public */
export const TAG_DIGEST = 'ml-models/digest';
