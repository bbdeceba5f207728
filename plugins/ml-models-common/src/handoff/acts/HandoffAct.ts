/**
 * Every act on a handoff as a whole, apart from moving it and from acting on an item, in the order people see them.
 *
 * @public
 */
export const HANDOFF_ACTS = [
  'pin-version',
  'raise-risk-tier',
  'lower-risk-tier',
  'reassign-teams',
  'relink',
  'upgrade-checklist',
  'waive-design-review',
  'override',
  'set-requirements',
  'set-constraints',
  'raise-conflict',
  'resolve-conflict',
  'set-thresholds',
  'attach-evidence',
  'comment',
  'add-feedback',
  'answer-feedback',
  'start-repository',
  'link-repository',
  'report-deployment',
] as const;

/**
 * What people and services can do with a handoff as a whole.
 *
 * @public
 */
export type HandoffAct = (typeof HANDOFF_ACTS)[number];
