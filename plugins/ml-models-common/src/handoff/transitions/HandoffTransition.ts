import type { HandoffCapacity } from '../HandoffSide';
import type { HandoffState } from '../HandoffState';

/**
 * Acts that move a handoff from one state to another.
 *
 * @public
 */
export type HandoffTransitionId =
  | 'request-design-review'
  | 'accept-design'
  | 'return-to-draft'
  | 'skip-design-review'
  | 'submit'
  | 'request-changes'
  | 'resubmit'
  | 'approve'
  | 'reopen-review'
  | 'go-live'
  | 'suspend'
  | 'resume'
  | 'dispute-evidence'
  | 'supersede'
  | 'retire'
  | 'withdraw'
  | 'reopen-draft'
  | 'move-to-version'
  | 'roll-back';

/**
 * One row of the transition table.
 *
 * @public
 */
export interface HandoffTransition {
  /** Name of the act. */
  id: HandoffTransitionId;
  /** Row of the design's table the transition comes from. */
  row: number;
  /** States it can start from. */
  from: readonly HandoffState[];
  /** State it leads to. */
  to: HandoffState;
  /** Who may start it; every entry is enough by itself. */
  by: readonly HandoffTransitionParty[];
  /** A text the person has to give: why, or a link to an incident. */
  reason: 'required' | 'optional' | 'none';
  /** Capacities whose yes is needed, by different people; the last one fires the transition. */
  consents: readonly HandoffCapacity[];
}

/**
 * Who may start a transition.
 *
 * @public
 */
export type HandoffTransitionParty =
  | 'data-science'
  | 'engineering'
  | 'owner'
  | 'creator'
  | 'on-call'
  | 'independent'
  | 'service'
  | 'system';
