import { onParentGone } from '../bootstrap/onParentGone.mjs';

/**
 * Calls back once when this process is asked to end: by Ctrl-C, by a signal, by a closed terminal, or because the
 * npm or Yarn that started it, or the process that runs it under another Node, has gone.
 *
 * @param {(signal: NodeJS.Signals) => void} callback gets the reason, SIGTERM for a parent that has gone
 */
export function onShutdown(callback) {
  let asked = false;
  const once = signal => {
    if (!asked) {
      asked = true;
      callback(signal);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => once(signal));
  }
  onParentGone(() => once('SIGTERM'));
  if (process.channel) {
    process.on('disconnect', () => once('SIGTERM'));
    // Listening must not keep this process alive when its work is done.
    process.channel.unref();
  }
}
