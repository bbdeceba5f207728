import type { HandoffListQuery } from '@baton-ml/backstage-plugin-ml-models-common';

/** Marks the list can be narrowed to. @internal */
export const handoffFlags = [
  'overdue',
  'stalled',
  'aging',
  'invalidated',
  'needs-owner',
  'unlinked',
] as const;

/** Orders of the list. @internal */
export const handoffSorts = [
  'changed',
  'age',
  'due',
  'model',
  'number',
] as const;

/** Whole days somebody has been waited for, at least. @internal */
export const handoffWaits = ['3', '7', '14', '30'] as const;

/** Scopes of the page. @internal */
export const handoffScopes = ['mine', 'team', 'all'] as const;

/**
 * What the page shows; all of it is in the address.
 *
 * @internal
 */
export interface HandoffQuery {
  scope: (typeof handoffScopes)[number];
  view: 'board' | 'table';
  text: string;
  /** A state, `open`, or nothing for all. */
  state: string;
  tier: '' | 'low' | 'medium' | 'high';
  flag: '' | (typeof handoffFlags)[number];
  /** Days, as in the address. */
  waiting: '' | (typeof handoffWaits)[number];
  sort: NonNullable<HandoffListQuery['sort']>;
  /** Entity ref of a group, from a link on its page. */
  team: string;
  /** Entity ref of a model, from a link on its page. */
  model: string;
  cursor: string;
}
