/**
 * Calls back once when this process is asked to end: by Ctrl-C, by a signal, by a closed terminal, or because the
 * process that runs it under another Node has been killed.
 *
 * @param {(signal: NodeJS.Signals) => void} callback gets the reason, SIGTERM for a killed parent
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
  if (process.channel) {
    process.on('disconnect', () => once('SIGTERM'));
    // Listening must not keep this process alive when its work is done.
    process.channel.unref();
  }
}
