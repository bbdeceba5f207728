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
  before?: Pick<StoredHandoff, 'state' | 'turn' | 'staleness' | 'summary'>;
  events: readonly HandoffEvent[];
  /** Who did it; is not told of it. */
  actorRef: string;
}

/**
 * A version that runs without any handoff of it.
 *
 * @internal
 */
export interface UnknownDeployment {
  modelRef: string;
  modelTitle: string;
  version: string;
  environment: string;
  /** Entity refs of the model's owner and teams, as far as it names them. */
  recipients: Array<string | undefined>;
  /** Who reported it; is not told of it. */
  actorRef: string;
}

/**
 * Tells people and pages what has changed, after it was stored. Never fails a request.
 *
 * @internal
 */
export interface HandoffAnnouncer {
  announce(change: HandoffChange): Promise<void>;
  announceUnknownDeployment(deployment: UnknownDeployment): Promise<void>;
}
