import {
  type HandoffTransition,
  type HandoffTransitionId,
  handoffTransitions,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Row of the transition table. @internal */
export function rowOf(id: HandoffTransitionId): HandoffTransition {
  return handoffTransitions.find(row => row.id === id)!;
}
