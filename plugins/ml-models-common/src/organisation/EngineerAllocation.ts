/**
 * An engineer lent to a data-science team or a project for a time.
 *
 * @public
 */
export interface EngineerAllocation {
  /** Canonical ref of the engineer. */
  engineerRef: string;
  /** Canonical ref of a Group or System. */
  targetRef: string;
  /** First day, ISO 8601. */
  from: string;
  /** Last day, ISO 8601; open when absent. */
  to?: string;
  /** Share of the engineer's time, above 0 and at most 1. */
  share: number;
}

/**
 * True on the days from `from` to `to`, both included, in UTC.
 *
 * @public
 */
export function isAllocationActive(
  allocation: EngineerAllocation,
  now: string,
): boolean {
  const day = now.slice(0, 10);
  return (
    allocation.from.slice(0, 10) <= day &&
    (allocation.to === undefined || day <= allocation.to.slice(0, 10))
  );
}
