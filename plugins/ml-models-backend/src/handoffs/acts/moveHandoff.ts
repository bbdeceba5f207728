import { InputError } from '@backstage/errors';
import type { HandoffTransitionId } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { decideOnEdit } from './decideOnEdit';
import { fireTransition } from './fireTransition';
import { noteReviewStart } from './noteReviewStart';
import { requireReason } from './requireReason';
import { rowOf } from './rowOf';

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
  refuse(decideOnEdit(edit, transition).refusals);
  requireReason(row.reason, transition, reason, link);
  if (transition === 'request-changes') noteReviewStart(edit);
  fireTransition(edit, transition, { text: reason, link, details });
}
