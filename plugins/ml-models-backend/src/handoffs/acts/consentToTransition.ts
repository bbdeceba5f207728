import { ConflictError, InputError } from '@backstage/errors';
import {
  type HandoffCapacity,
  type HandoffTransitionId,
  missingConsents,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { toRevisionHash } from '../toSignedRevision';
import { decideOnEdit } from './decideOnEdit';
import { fireTransition } from './fireTransition';
import { noteReviewStart } from './noteReviewStart';
import { requireReason } from './requireReason';
import { rowOf } from './rowOf';

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
  const decision = decideOnEdit(edit, transition);
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
