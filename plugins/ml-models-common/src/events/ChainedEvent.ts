/**
 * What the hash of an event covers.
 *
 * @remarks
 *
 * A text a person wrote is not in here: only its hash is, so that the text can be erased on request while the chain
 * still verifies.
 *
 * @public
 */
export interface EventContent {
  /** ISO 8601 in UTC. */
  at: string;
  /** For example `source.deletions-confirmed`. */
  type: string;
  /** Kind and id, for example `source:main`. Chains are per subject. */
  subject: string;
  /** Entity ref of a person, or `system:` and a name. */
  actor: string;
  /** Label of the version the event is about. */
  version?: string;
  /** State before, as JSON. */
  before?: unknown;
  /** State after, as JSON. */
  after?: unknown;
  /** SHA-256 of the salt and the text of the reason, see {@link hashEventText}. */
  reasonHash?: string;
}

/**
 * An event with its place in the chain of its subject.
 *
 * @public
 */
export interface ChainedEvent extends EventContent {
  /** 0 for the first event of the subject, then without gaps. */
  chainIndex: number;
  /** Hash of the event before; absent for the first one. */
  previousHash?: string;
  /** Hash of this event, see {@link hashEvent}. */
  hash: string;
}
