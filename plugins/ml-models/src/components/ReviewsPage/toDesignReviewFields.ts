import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import { DateTime } from 'luxon';
import type { DesignReviewFields } from './DesignReviewFields';

const toField = (at: string | undefined) =>
  at ? DateTime.fromISO(at).toFormat("yyyy-MM-dd'T'HH:mm") : '';

/**
 * What is stored, as the form holds it.
 *
 * @internal
 */
export function toDesignReviewFields(review: DesignReview): DesignReviewFields {
  return {
    heldAt: toField(review.heldAt),
    state: review.state,
    handoffIds: review.handoffs.map(({ summary }) => summary.id),
    attendees: review.attendees.map(({ ref }) => ref),
    minutes: review.minutes ?? '',
    decision: review.decision ?? '',
    nextAt: toField(review.nextAt),
  };
}
