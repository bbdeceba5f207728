import { HANDOFF_ACTS } from '../../handoff/acts/HandoffAct';
import { HANDOFF_STATES } from '../../handoff/HandoffState';
import { HANDOFF_ITEM_ACTS } from '../../handoff/items/HandoffItemAct';
import { handoffTransitions } from '../../handoff/transitions/handoffTransitions';

/**
 * Closed sets of values in the handoff's part of the contract.
 *
 * @internal
 */
export const handoffEnums = {
  state: HANDOFF_STATES,
  tier: ['low', 'medium', 'high'],
  side: ['data-science', 'engineering'],
  party: ['data-science', 'engineering', 'governance'],
  capacity: ['data-science', 'engineering', 'independent', 'owner'],
  gate: ['blocking', 'advisory', 'not-asked'],
  itemState: [
    'open',
    'answered',
    'accepted',
    'changes-requested',
    'waived',
    'not-applicable',
  ],
  check: ['pass', 'fail', 'unknown', 'stale', 'manual'],
  operator: ['>=', '<=', '>', '<'],
  staleness: ['fresh', 'aging', 'invalidated'],
  transition: handoffTransitions.map(({ id }) => id),
  act: HANDOFF_ACTS,
  // An answer has a route of its own.
  itemAct: HANDOFF_ITEM_ACTS.filter(act => act !== 'answer'),
} as const;
