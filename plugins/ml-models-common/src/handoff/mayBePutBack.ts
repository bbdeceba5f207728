import type { HandoffState } from './HandoffState';

/**
 * Whether the version of a superseded handoff may be put back into production: it was there, and what was signed for it
 * still holds. Evidence that was found wrong afterwards ends that, until the same version is approved again.
 *
 * @public
 */
export function mayBePutBack(handoff: {
  /** Where the handoff stands. */
  state: HandoffState;
  /** The version was in production at some time. */
  wasInProduction: boolean;
  /** The last review ended with an approval. */
  isApproved: boolean;
}): boolean {
  return (
    handoff.state === 'superseded' &&
    handoff.wasInProduction &&
    handoff.isApproved
  );
}
