import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';

/** States of a handoff that was approved and has not ended. @internal */
export const APPROVED_STATES: readonly HandoffState[] = [
  'approved',
  'in-production',
  'suspended',
];
