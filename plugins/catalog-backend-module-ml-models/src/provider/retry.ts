/** Waits between the attempts, in milliseconds. */
const RETRY_AFTER_MS = [1_000, 2_000, 4_000];

/** Resolves after that many milliseconds, or as soon as the signal ends. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Does the work, at most three times more when it fails; throws what the last attempt threw, at once when the signal has
 * ended.
 */
export async function retry<T>(
  work: () => Promise<T>,
  options: {
    signal?: AbortSignal;
    onFailure: (error: Error, waitMs: number) => void;
    /** For tests. */
    sleep?: Sleep;
  },
): Promise<T> {
  const sleep = options.sleep ?? sleepFor;
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await work();
    } catch (error) {
      if (options.signal?.aborted) throw error;
      options.onFailure(error as Error, wait);
    }
    await sleep(wait, options.signal);
  }
  return work();
}
