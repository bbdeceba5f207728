import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @returns the answer; undefined when there was none in time.
 */
export async function waitUntil<T>(options: {
  /** Answers undefined while there is nothing yet. */
  ask: () => Promise<T | undefined>;
  /** Milliseconds. */
  timeout: number;
  /** Milliseconds between two questions. */
  interval: number;
  signal?: AbortSignal;
}): Promise<T | undefined> {
  const end = Date.now() + options.timeout;
  for (;;) {
    const answer = await options.ask();
    if (answer !== undefined || Date.now() >= end) {
      return answer;
    }
    await delay(options.interval, undefined, { signal: options.signal });
  }
}
