import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until a URL answers with a status below 300.
 *
 * @param {string} url
 * @param {AbortSignal} signal ends the wait
 * @returns {Promise<boolean>} `false` when the wait was ended
 */
export async function waitUntilOk(url, signal) {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal });
      await response.body?.cancel();
      if (response.ok) {
        return true;
      }
    } catch {
      // Not there yet.
    }
    await delay(1000, undefined, { signal }).catch(() => {});
  }
  return false;
}
