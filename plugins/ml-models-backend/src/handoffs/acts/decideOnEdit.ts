import {
  decideTransition,
  type HandoffTransitionId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';

/** Decides a transition on what is being put together. @internal */
export function decideOnEdit(
  edit: HandoffEdit,
  transition: HandoffTransitionId,
) {
  return decideTransition({
    transition,
    facts: edit.facts(),
    actor: edit.actor,
    now: edit.now,
  });
}
