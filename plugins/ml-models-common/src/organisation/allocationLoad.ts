import type { EngineerAllocation } from './EngineerAllocation';

/**
 * The largest share of an engineer's time that is given away on one day, between the first and last day of one of the
 * allocations, and the day it is first reached.
 *
 * @param allocations - of one engineer
 *
 * @public
 */
export function allocationLoad(allocations: EngineerAllocation[]): {
  share: number;
  day?: string;
} {
  // The sum only grows on first days, so these are the days to look at.
  const days = [...new Set(allocations.map(({ from }) => from.slice(0, 10)))];
  let heaviest: { share: number; day?: string } = { share: 0 };
  for (const day of days.sort()) {
    const share = allocations
      .filter(
        ({ from, to }) =>
          from.slice(0, 10) <= day &&
          (to === undefined || day <= to.slice(0, 10)),
      )
      .reduce((sum, allocation) => sum + allocation.share, 0);
    if (share > heaviest.share) heaviest = { share, day };
  }
  return heaviest;
}
