import type { HandoffCapacity } from './HandoffSide';

/**
 * A person's yes to one transition at one revision. A changed revision hash voids it.
 *
 * @public
 */
export interface HandoffConsent {
  /** Transition the yes is for. */
  transition: string;
  /** Entity ref of the person. */
  personRef: string;
  /** In what capacity. */
  capacity: HandoffCapacity;
  /** What was on the table, see `revisionHash`. */
  revisionHash: string;
  /** ISO 8601. */
  at: string;
  /** The person registered the version; such a person cannot be the only engineering signer. */
  versionAuthor?: boolean;
}
