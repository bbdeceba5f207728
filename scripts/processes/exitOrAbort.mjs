/**
 * Waits for a program to end or for this process to be asked to.
 *
 * @param {Promise<number>} exit the exit code of the program
 * @param {AbortSignal} signal aborted when this process is asked to end
 * @returns {Promise<number>} the exit code; 0 when asked, which is how a server is meant to end
 */
export function exitOrAbort(exit, signal) {
  const asked = new Promise(resolve => {
    signal.addEventListener('abort', () => resolve(0));
    if (signal.aborted) {
      resolve(0);
    }
  });
  return Promise.race([exit, asked]);
}
