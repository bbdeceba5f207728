/**
 * Something the inventory was asked for: the answer, the certain knowledge that there is none, or no answer.
 *
 * @public
 */
export type Looked<T> =
  | { state: 'found'; value: T }
  | { state: 'none' }
  | { state: 'unknown' };
