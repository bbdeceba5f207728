/**
 * What a person can do with one item of a handoff, apart from commenting on it.
 *
 * @public
 */
export type HandoffItemAct =
  | 'answer'
  | 'accept'
  | 'request-changes'
  | 'dispute'
  | 'propose-waiver'
  | 'approve-waiver'
  | 'refuse-waiver'
  | 'not-applicable'
  | 'accept-not-applicable'
  | 'confirm-unknown'
  | 'reopen';

/**
 * Every act on an item, in the order people see them.
 *
 * @public
 */
export const HANDOFF_ITEM_ACTS: readonly HandoffItemAct[] = [
  'answer',
  'accept',
  'request-changes',
  'dispute',
  'propose-waiver',
  'approve-waiver',
  'refuse-waiver',
  'not-applicable',
  'accept-not-applicable',
  'confirm-unknown',
  'reopen',
];
