import { ConflictError } from '@backstage/errors';
import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { FROZEN_STATES } from '../frozenStates';
import { openRound } from './openRound';
import { voidSignatures } from './voidSignatures';
import { requireAct } from './requireAct';

const MOVED_BY_ADMIN = 'An administrator moved the handoff.';

/** States a signed handoff is in. */
const SIGNED_STATES: readonly HandoffState[] = [
  'approved',
  'in-production',
  'suspended',
  'superseded',
  'retired',
];

/** An administrator puts the handoff into a state; audited, and shown for ever. @internal */
export function overrideState(
  edit: HandoffEdit,
  input: { to: HandoffState; reason: string },
): void {
  const { to, reason } = input;
  const { state, approvedAt, inProductionAt } = edit.handoff;
  requireAct(edit, 'override');
  if (to === state) throw new ConflictError(`The state is ${to} already`);
  const isFrozen = FROZEN_STATES.includes(state);
  const staysSigned = isFrozen && SIGNED_STATES.includes(to);
  if (!staysSigned) voidSignatures(edit, MOVED_BY_ADMIN);
  edit.changeConsents(({ firedAt, voidedAt }) => !firedAt && !voidedAt, {
    voidedAt: edit.now,
    voidedBecause: MOVED_BY_ADMIN,
  });
  edit.changeHandoff({
    state: to,
    stateSince: edit.now,
    overridden: true,
    approvedAt: staysSigned ? approvedAt : undefined,
    withdrawnAt: to === 'withdrawn' ? edit.now : undefined,
    dueAt: undefined,
    ...(to === 'approved' ? { approvedAt: edit.now } : {}),
    ...(to === 'in-production'
      ? {
          wasInProduction: true,
          inProductionAt: inProductionAt ?? edit.now,
          // Who puts it there by force answers for it as an approval would, also when it is put back later.
          approvedAt: (staysSigned && approvedAt) || edit.now,
        }
      : {}),
  });
  // What is reviewed, signed or deployed is what was frozen, so there has to be something frozen.
  if (!isFrozen && FROZEN_STATES.includes(to)) {
    const isSentBack = state === 'changes-requested';
    if (!isSentBack) edit.changeHandoff({ round: edit.handoff.round + 1 });
    openRound(edit);
  }
  edit.addEvent({
    type: 'overridden',
    before: { state },
    after: { state: to },
    text: reason,
  });
}
