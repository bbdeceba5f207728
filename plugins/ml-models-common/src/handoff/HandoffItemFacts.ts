import type {
  ChecklistGate,
  ChecklistParty,
} from './checklist/ChecklistTemplate';
import type { HandoffSide } from './HandoffSide';

/**
 * State of one checklist item of a handoff.
 *
 * @public
 */
export type HandoffItemState =
  | 'open'
  | 'answered'
  | 'accepted'
  | 'changes-requested'
  | 'waived'
  | 'not-applicable';

/**
 * What the collectors say of an item. `unknown` is not `fail`: an outage says nothing.
 *
 * @public
 */
export type HandoffCheckState =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'stale'
  | 'manual';

/**
 * What the rules need to know of one item.
 *
 * @public
 */
export interface HandoffItemFacts {
  /** Id of the checklist item. */
  id: string;
  /** What people see. */
  title: string;
  /** What the item means for the handoff's tier. */
  gate: ChecklistGate;
  /** The side that answers. */
  answeredBy: HandoffSide;
  /** Who accepts. */
  reviewedBy: ChecklistParty;
  /** Where the item stands. */
  state: HandoffItemState;
  /** What the collectors say. */
  check: HandoffCheckState;
  /** A person confirmed with a note that an unknown check is no obstacle. */
  unknownConfirmed?: boolean;
  /** The reviewing side accepted that the item is not applicable. */
  notApplicableAccepted?: boolean;
  /** When a waiver ends, ISO 8601. */
  waiverExpiresAt?: string;
  /** In `changes-requested`: answered again, or disputed with a text, since it was flagged. */
  addressed?: boolean;
  /** The flag carries a comment. */
  flagComment?: boolean;
  /** "Not applicable" is no possible answer. */
  alwaysApplies?: boolean;
  /** Who proposed the waiver that is waiting for a decision. */
  waiverProposedBy?: string;
}
