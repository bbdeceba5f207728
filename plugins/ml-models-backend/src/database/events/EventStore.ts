import type { DatabaseTransaction } from '../DatabaseTransaction';

/**
 * Something that happened, before it is stored.
 *
 * @internal
 */
export interface NewEvent {
  /** ISO 8601 in UTC. */
  at: string;
  /** For example `model.created`. */
  type: string;
  /** Kind and id, for example `model:…` or `source:…`. */
  subject: string;
  /** Entity ref of a person, or `system:` and a name. */
  actor: string;
  /** Label of the version it is about. */
  version?: string;
  /** State before, as JSON. */
  before?: unknown;
  /** State after, as JSON. */
  after?: unknown;
}

/**
 * An event as it is stored.
 *
 * @internal
 */
export interface StoredEvent extends NewEvent {
  /** Grows with time. */
  id: string;
  /** What the person wrote; absent when nothing was written or it was erased. */
  reason?: string;
  /** Hash of the salted reason. */
  reasonHash?: string;
  /** Place in the chain of the subject. */
  chainIndex?: number;
  /** Hash of the event before it in the chain. */
  previousHash?: string;
  /** Hash of the event. */
  hash?: string;
}

/**
 * Which events are meant; what is absent does not matter.
 *
 * @internal
 */
export interface EventFilter {
  subject?: string;
  type?: string;
  actor?: string;
  /** ISO 8601; this moment or later. */
  since?: string;
  /** ISO 8601; before this moment. */
  until?: string;
}

/**
 * The append-only history.
 *
 * @internal
 */
export interface EventStore {
  /** Appends facts that a registry or a job told; they are not chained. */
  append(
    transaction: DatabaseTransaction,
    events: readonly NewEvent[],
  ): Promise<void>;
  /**
   * Appends the next event of the chain of its subject. Throws `ConflictError` when somebody else did so at the same
   * moment.
   */
  appendChained(
    transaction: DatabaseTransaction,
    event: NewEvent & { reason?: string },
  ): Promise<StoredEvent>;
  /** Newest first. `beforeId` is the id of the last event of the page before. */
  list(
    query: EventFilter & { beforeId?: string; limit: number },
  ): Promise<StoredEvent[]>;
  /** Oldest first, from the one after `afterId` up to and with `lastId`. */
  listForward(
    query: EventFilter & { afterId?: string; lastId: string; limit: number },
  ): Promise<StoredEvent[]>;
  /** Subjects that have a chain, in order, after the one named. */
  listChains(after: string | undefined, limit: number): Promise<string[]>;
  /** The chain of a subject, oldest first. */
  readChain(subject: string): Promise<StoredEvent[]>;
}
