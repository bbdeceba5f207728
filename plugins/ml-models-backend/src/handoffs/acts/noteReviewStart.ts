import type { HandoffEdit } from '../HandoffEdit';

/**
 * The queue clock stops at the first act of the reviewing side: on an item, a comment on one, the request for changes,
 * or a signature where nothing was left to review.
 *
 * @internal
 */
export function noteReviewStart(edit: HandoffEdit): void {
  const { handoff } = edit;
  if (handoff.state !== 'in-review' || handoff.reviewStartedAt) return;
  edit.changeHandoff({ reviewStartedAt: edit.now });
  edit.addEvent({
    type: 'review-started',
    after: { round: handoff.round, submittedAt: handoff.submittedAt },
  });
}
