/**
 * Everything that can happen on a handoff, as its chain of events names it after the prefix `handoff.`.
 *
 * @public
 */
export const HANDOFF_EVENT_TYPES = [
  'created',
  'moved',
  'signed',
  'consented',
  'signatures-voided',
  'overridden',
  'version-pinned',
  'tier-changed',
  'teams-reassigned',
  'relinked',
  'side-chosen',
  'requirements-set',
  'constraints-set',
  'thresholds-set',
  'conflict-raised',
  'conflict-resolved',
  'design-review-waived',
  'design-review-planned',
  'design-review-held',
  'design-review-changed',
  'design-review-cancelled',
  'design-review-left',
  'checklist-upgraded',
  'review-started',
  'item.answered',
  'item.accepted',
  'item.changes-requested',
  'item.disputed',
  'item.waiver-proposed',
  'item.waiver-granted',
  'item.waiver-refused',
  'item.not-applicable',
  'item.not-applicable-accepted',
  'item.unknown-confirmed',
  'item.reopened',
  'commented',
  'comment-erased',
  'evidence-attached',
  'evidence-recorded',
  'staleness-changed',
  'unlinked',
  'unlinked-no-more',
  'team-gone',
  'team-gone-no-more',
  'deployment-reported',
  'deployment-stopped',
  'deployment-unapproved',
  'repository-started',
  'repository-linked',
  'feedback-added',
  'feedback-answered',
] as const;

/**
 * One kind of what can happen on a handoff.
 *
 * @public
 */
export type HandoffEventType = (typeof HANDOFF_EVENT_TYPES)[number];
