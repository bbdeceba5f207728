import { spawn } from 'node:child_process';
import { once } from 'node:events';

const windows = process.platform === 'win32';
/** Long enough for a backend to finish what it is doing. */
const END_WITHIN_MS = 10_000;

/**
 * Starts a program in a process group of its own, so that everything it starts can be ended with it. A Ctrl-C in the
 * terminal does not reach the group; the caller decides when to end it.
 *
 * @param {object} options
 * @param {string} options.program
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {Record<string, string | undefined>} [options.env] added to the environment
 * @param {import('node:child_process').StdioOptions} [options.stdio] the terminal's by default
 * @param {number} [options.endWithinMs] how long the group has to end by itself before it is killed; more than the
 *   default for a program that ends a group of its own first
 * @returns {{child: import('node:child_process').ChildProcess, exit: Promise<number>, end: () => Promise<void>}}
 *   `exit` is the exit code, 1 after a signal; `end` resolves when no process of the group is left
 */
export function startGroup(options) {
  const child = spawn(options.program, options.args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: options.stdio ?? 'inherit',
    detached: !windows,
    shell: windows,
  });
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
  // Whoever waits for `exit` hears of a failed start; nobody has to.
  exit.catch(() => {});

  async function end() {
    if (child.pid === undefined) {
      return;
    }
    if (windows) {
      await once(spawn('taskkill', ['/pid', child.pid, '/t', '/f']), 'exit');
      return;
    }
    signalGroup('SIGTERM');
    const deadline = Date.now() + (options.endWithinMs ?? END_WITHIN_MS);
    while (signalGroup(0)) {
      if (Date.now() > deadline) {
        signalGroup('SIGKILL');
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** Whether there was anybody left to get the signal. */
  function signalGroup(signal) {
    try {
      process.kill(-child.pid, signal);
      return true;
    } catch {
      return false;
    }
  }

  return { child, exit, end };
}
