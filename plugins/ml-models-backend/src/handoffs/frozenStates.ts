import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';

/** States in which what was frozen with the round is what counts. @internal */
export const FROZEN_STATES: readonly HandoffState[] = [
  'in-review',
  'approved',
  'in-production',
  'suspended',
  'superseded',
  'retired',
];
