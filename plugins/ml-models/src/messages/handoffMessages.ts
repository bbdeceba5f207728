/**
 * Words about a handoff that lists, cards and its page share.
 *
 * @internal
 */
export const handoffMessages = {
  handoffState: {
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
  },
} as const;
