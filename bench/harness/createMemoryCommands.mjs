const EVERY_MS = 20;
const MEGABYTE = 1024 * 1024;

/**
 * Commands with which a child process tells how much memory some work needs at its peak, as resident set size: what
 * the machine has to give. Start the process with `--expose-gc`, so that garbage from before is not counted as room.
 *
 * @returns {{memoryStart: () => number, memoryStop: () => {before: number, peak: number, growth: number}}} for
 *   `serveCommands`; megabytes of 1,048,576 bytes
 */
export function createMemoryCommands() {
  let timer;
  let before = 0;
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  return {
    memoryStart() {
      globalThis.gc?.();
      before = process.memoryUsage.rss();
      peak = before;
      clearInterval(timer);
      timer = setInterval(look, EVERY_MS);
      return before / MEGABYTE;
    },
    memoryStop() {
      clearInterval(timer);
      look();
      return {
        before: before / MEGABYTE,
        peak: peak / MEGABYTE,
        growth: (peak - before) / MEGABYTE,
      };
    },
  };
}
