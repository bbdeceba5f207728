import { setTimeout as delay } from 'node:timers/promises';

/** The catalog loads the sample organisation in a few seconds; longer than this means that it never will. */
const LIMIT_MILLISECONDS = 120_000;

/**
 * Waits until everybody of the sample organisation can sign in. The backend says it is ready before the catalog has
 * read them. Does not wait where there is no sample sign-in, and not for ever where the organisation is not loaded.
 *
 * @param {string} backend address of the backend, which answers already
 * @param {AbortSignal} signal ends the wait
 * @param {number} [limit] longest wait, milliseconds
 * @returns {Promise<boolean>} `false` when the wait was ended by the signal
 */
export async function waitUntilPeopleAreThere(
  backend,
  signal,
  limit = LIMIT_MILLISECONDS,
) {
  const until = Date.now() + limit;
  while (!signal.aborted) {
    try {
      const response = await fetch(`${backend}/api/demo/people`, { signal });
      if (response.status === 404) {
        return true;
      }
      const { people, expected } = await response.json();
      if (people.length >= expected) {
        return true;
      }
    } catch {
      // Not there yet.
    }
    if (Date.now() >= until) {
      return !signal.aborted;
    }
    await delay(500, undefined, { signal }).catch(() => {});
  }
  return false;
}
