import { handoffTransitions } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';

/** Every state of the transition table. @internal */
export const handoffStates: HandoffState[] = [
  ...new Set(handoffTransitions.flatMap(({ from, to }) => [...from, to])),
];
