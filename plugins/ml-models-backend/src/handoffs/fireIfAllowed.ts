import {
  decideTransition,
  type HandoffTransitionId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { fireTransition } from './acts/fireTransition';
import type { HandoffEdit } from './HandoffEdit';

/** Makes a transition of the system when the rules allow it. @internal */
export function fireIfAllowed(
  edit: HandoffEdit,
  transition: HandoffTransitionId,
  details: Record<string, unknown>,
): void {
  const { allowed } = decideTransition({
    transition,
    facts: edit.facts(),
    actor: edit.actor,
    now: edit.now,
  });
  if (allowed) fireTransition(edit, transition, { details });
}
