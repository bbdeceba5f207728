import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffEvent } from './HandoffEvent';

/**
 * A change that has been stored.
 *
 * @internal
 */
export interface HandoffChange {
  handoff: StoredHandoff;
  /** State before the change; absent for a new handoff. */
  before?: Pick<StoredHandoff, 'state' | 'turn' | 'staleness'>;
  events: readonly HandoffEvent[];
  /** Who did it; is not told of it. */
  actorRef: string;
}

/**
 * Tells people and pages what has changed, after it was stored. Never fails a request.
 *
 * @internal
 */
export interface HandoffAnnouncer {
  announce(change: HandoffChange): Promise<void>;
}
