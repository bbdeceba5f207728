/**
 * Where a handoff stands.
 *
 * @public
 */
export type HandoffState =
  | 'draft'
  | 'design-review'
  | 'preparing'
  | 'in-review'
  | 'changes-requested'
  | 'approved'
  | 'in-production'
  | 'suspended'
  | 'superseded'
  | 'retired'
  | 'withdrawn';

/**
 * States in which a handoff occupies its key of model, environment and version.
 *
 * @public
 */
export const OPEN_HANDOFF_STATES: readonly HandoffState[] = [
  'draft',
  'design-review',
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
  'in-production',
  'suspended',
];

/**
 * Every state, in the order of the way through.
 *
 * @public
 */
export const HANDOFF_STATES: readonly HandoffState[] = [
  ...OPEN_HANDOFF_STATES,
  'superseded',
  'retired',
  'withdrawn',
];
