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
