import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';

/** Nothing is frozen yet, and nothing can be signed. @internal */
export function isBeforeReview(handoff: Pick<Handoff, 'summary'>): boolean {
  return ['draft', 'design-review', 'preparing'].includes(
    handoff.summary.state,
  );
}
