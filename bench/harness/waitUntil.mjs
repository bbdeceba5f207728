import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy.
 *
 * @template T
 * @param {string} what ends the sentence "waited so long until ..."
 * @param {() => Promise<T> | T} ask
 * @param {{seconds?: number, everyMs?: number}} [options] gives up after 600 s and asks every 250 ms unless told
 * @returns {Promise<T>} the truthy answer
 */
export async function waitUntil(what, ask, options = {}) {
  const { seconds = 600, everyMs = 250 } = options;
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (performance.now() > end) {
      throw new Error(`Waited ${seconds} s until ${what}`);
    }
    await sleep(everyMs);
  }
}
