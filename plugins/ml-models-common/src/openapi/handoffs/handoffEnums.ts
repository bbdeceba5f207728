import { HANDOFF_ACTS } from '../../handoff/acts/HandoffAct';
import { handoffTransitions } from '../../handoff/transitions/handoffTransitions';

/**
 * Closed sets of values in the handoff's part of the contract.
 *
 * @internal
 */
export const handoffEnums = {
  state: [
    'draft',
    'design-review',
    'preparing',
    'in-review',
    'changes-requested',
    'approved',
    'in-production',
    'suspended',
    'superseded',
    'retired',
    'withdrawn',
  ],
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
  itemAct: [
    'accept',
    'request-changes',
    'dispute',
    'propose-waiver',
    'approve-waiver',
    'refuse-waiver',
    'not-applicable',
    'accept-not-applicable',
    'confirm-unknown',
    'reopen',
  ],
} as const;
