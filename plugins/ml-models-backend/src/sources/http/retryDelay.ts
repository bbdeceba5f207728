/** Wait before the second attempt; doubles with every further one. */
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
/** A registry that asks for a longer pause is left alone until the next sync. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * Milliseconds to wait before the next attempt, or undefined when waiting is not worth it: the registry asks for a
 * longer pause than a sync can spend.
 *
 * @remarks
 *
 * `Retry-After` wins, in seconds or as a date. Without it the wait is between half of and a whole exponential step, so
 * that several replicas do not come back in the same moment.
 *
 * @internal
 */
export function retryDelay(options: {
  /** 1 after the first failed attempt. */
  attempt: number;
  /** Value of the `Retry-After` header. */
  retryAfter?: string;
  now: Date;
  /** A number from 0 to 1. */
  random: number;
}): number | undefined {
  const step = Math.min(
    FIRST_DELAY_MS * 2 ** (options.attempt - 1),
    LONGEST_DELAY_MS,
  );
  const jittered = Math.round(step * (0.5 + options.random / 2));
  const asked = parseRetryAfter(options.retryAfter, options.now);
  if (asked === undefined) {
    return jittered;
  }
  return asked > LONGEST_RETRY_AFTER_MS ? undefined : Math.max(asked, jittered);
}

function parseRetryAfter(
  value: string | undefined,
  now: Date,
): number | undefined {
  if (!value?.trim()) {
    return undefined;
  }
  if (/^\d+(\.\d+)?$/.test(value.trim())) {
    return Number(value) * 1000;
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
