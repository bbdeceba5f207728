import { InputError } from '@backstage/errors';
import {
  decideTransition,
  type HandoffCapacity,
  type HandoffTransitionId,
  handoffTransitions,
  missingConsents,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { ConflictError } from '@backstage/errors';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { toRevisionHash } from '../toSignedRevision';
import { fireTransition } from './fireTransition';
import { noteReviewStart } from './noteReviewStart';

const rowOf = (id: HandoffTransitionId) =>
  handoffTransitions.find(row => row.id === id)!;

/**
 * Makes a transition that needs no consents, if the rules allow it.
 *
 * @internal
 */
export function moveHandoff(
  edit: HandoffEdit,
  input: {
    transition: HandoffTransitionId;
    reason?: string;
    link?: string;
    details?: Record<string, unknown>;
  },
): void {
  const { transition, reason, link, details } = input;
  const row = rowOf(transition);
  if (row.consents.length > 0) {
    throw new InputError(
      `Transition '${transition}' needs the consents of several people: use the consents of the handoff`,
    );
  }
  refuse(decide(edit, transition).refusals);
  requireReason(row.reason, transition, reason, link);
  if (transition === 'request-changes') noteReviewStart(edit);
  fireTransition(edit, transition, { text: reason, link, details });
}

/**
 * Gives a person's yes to exactly the revision they saw; the last one that was missing moves the handoff.
 *
 * @internal
 */
export function consentToTransition(
  edit: HandoffEdit,
  input: {
    transition: HandoffTransitionId;
    capacity: HandoffCapacity;
    revisionHash: string;
    reason?: string;
    link?: string;
  },
): void {
  const { transition, capacity, reason, link } = input;
  const row = rowOf(transition);
  if (row.consents.length === 0) {
    throw new InputError(`Transition '${transition}' needs no consents`);
  }
  const present = toRevisionHash(edit.record);
  if (input.revisionHash !== present) {
    throw new ConflictError(
      `What is on the table has changed since you looked at it: expected revision hash ${input.revisionHash}, it is ${present}`,
    );
  }
  const decision = decide(edit, transition);
  refuse(decision.refusals);
  if (!decision.capacities.includes(capacity)) {
    refuse([
      {
        code: 'not-your-act',
        text: `You cannot consent as ${capacity}, only as ${
          decision.capacities.join(' or ') || 'nobody'
        }.`,
      },
    ]);
  }
  if (transition === 'approve') noteReviewStart(edit);
  const isFirst = decision.missing.length === row.consents.length;
  if (isFirst) requireReason(row.reason, transition, reason, link);
  edit.addConsent({ transition, capacity, note: reason });
  edit.addEvent({
    type: transition === 'approve' ? 'signed' : 'consented',
    after: { transition, capacity, revisionHash: present, link },
    text: reason,
  });
  if (missingConsents(row, edit.facts()).length === 0) {
    fireTransition(edit, transition, { link });
  }
}

function decide(edit: HandoffEdit, transition: HandoffTransitionId) {
  return decideTransition({
    transition,
    facts: edit.facts(),
    actor: edit.actor,
    now: edit.now,
  });
}

function requireReason(
  rule: 'required' | 'optional' | 'none',
  transition: string,
  reason: string | undefined,
  link: string | undefined,
): void {
  if (rule !== 'required' || reason?.trim() || link) return;
  throw new InputError(
    `Field 'reason' is missing: ${transition} needs a reason or the link of an incident`,
  );
}
