import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A joint design review as the form holds it; moments are local, as the fields of the browser want them.
 *
 * @internal
 */
export interface DesignReviewFields {
  /** `yyyy-MM-ddTHH:mm`. */
  heldAt: string;
  state: DesignReview['state'];
  handoffIds: string[];
  /** Entity refs of people. */
  attendees: string[];
  minutes: string;
  decision: '' | NonNullable<DesignReview['decision']>;
  /** `yyyy-MM-ddTHH:mm`, or nothing. */
  nextAt: string;
}
