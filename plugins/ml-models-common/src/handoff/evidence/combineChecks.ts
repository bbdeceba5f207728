import type { HandoffCheckState } from '../HandoffItemFacts';

/** The one that decides comes first. */
const ORDER: HandoffCheckState[] = ['fail', 'unknown', 'stale', 'pass'];

/**
 * The check state of an item several collectors looked at: what is wrong wins, then what is not known, then what is
 * too old. An item nobody looked at, or all of whose results leave it to a person, is `manual`.
 *
 * @public
 */
export function combineChecks(checks: HandoffCheckState[]): HandoffCheckState {
  return ORDER.find(check => checks.includes(check)) ?? 'manual';
}
