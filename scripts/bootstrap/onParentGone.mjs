const POLL_MS = 500;

/**
 * Calls back when the shell of `npm start` or `yarn start` has gone. A signal to npm reaches only that shell, which
 * does not hand it on; without this the portal would stay behind. Commands started in another way are left alone:
 * they may be meant to outlive their terminal.
 *
 * @param {() => void} callback
 */
export function onParentGone(callback) {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(poll);
      callback();
    }
  }, POLL_MS);
  poll.unref();
}
