import { type HandoffState, OPEN_HANDOFF_STATES } from './HandoffState';

/**
 * The one of several handoffs of a version and environment that the gate goes by.
 *
 * @remarks
 * One that was approved or in production says more than one that never got there: a draft for a version that may be put
 * back changes nothing about that, while a handoff whose version was stopped or retired does. Among those the open one
 * counts, of which there is at most one, else the newest.
 *
 * @param newestFirst - handoffs of one model, version and environment
 *
 * @public
 */
export function chooseGateHandoff<
  T extends { state: HandoffState; wasInProduction: boolean },
>(newestFirst: readonly T[]): T | undefined {
  const isOpen = ({ state }: T) => OPEN_HANDOFF_STATES.includes(state);
  const gotThere = newestFirst.filter(
    ({ state, wasInProduction }) => wasInProduction || state === 'approved',
  );
  return (
    gotThere.find(isOpen) ??
    gotThere[0] ??
    newestFirst.find(isOpen) ??
    newestFirst[0]
  );
}
