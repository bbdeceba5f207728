/**
 * Lets a child process answer the commands of the runner that started it, over the channel Node opens between the
 * two. The counterpart of `startChild`.
 *
 * @param {Record<string, (input: any) => unknown>} commands by name; may be asynchronous
 */
export function serveCommands(commands) {
  process.on('message', async ({ id, command, input }) => {
    try {
      if (!Object.hasOwn(commands, command)) {
        throw new Error(`No command is called '${command}'`);
      }
      process.send({ id, value: await commands[command](input) });
    } catch (error) {
      process.send({ id, error: error.stack ?? String(error) });
    }
  });
  // The runner is gone, however it ended, perhaps while this process was starting: nothing may be left behind.
  if (!process.connected) {
    process.exit(0);
  }
  process.on('disconnect', () => process.exit(0));
  process.send({ ready: true });
}
