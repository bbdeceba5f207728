import type { HandoffState } from './HandoffState';

/**
 * States as sentences for people name them, in English.
 *
 * @public
 */
export const handoffStateTitles = {
  draft: 'Draft',
  'design-review': 'Design review',
  preparing: 'Preparing',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  'in-production': 'In production',
  suspended: 'Suspended',
  superseded: 'Superseded',
  retired: 'Retired',
  withdrawn: 'Withdrawn',
} as const satisfies Readonly<Record<HandoffState, string>>;
