import type { DesignReviewHandoff } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Whether the person acts for a side of a handoff, as the backend asks of whoever plans or records a meeting about it.
 *
 * @internal
 */
export function actsForSide({ you }: DesignReviewHandoff): boolean {
  return (
    you.sides.length > 0 ||
    you.admin ||
    // With roles on both sides, they choose one on the page of the handoff.
    you.refusals.some(({ code }) => code === 'choose-side')
  );
}
