import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { onParentGone } from './onParentGone.mjs';

/**
 * Runs the current command again with another Node and ends with what it ends with. The other process shares the
 * terminal, gets the signals that this one gets, and notices by its closed channel when this one is killed.
 *
 * @param {string} node path of the program
 * @returns {Promise<never>}
 */
export function reexecute(node) {
  return new Promise((_resolve, reject) => {
    const child = spawn(node, process.argv.slice(1), {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.on('error', reject);
    // The terminal sends Ctrl-C to both; this process waits for the other to clean up.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGHUP', () => child.kill('SIGHUP'));
    onParentGone(() => child.kill('SIGTERM'));
    child.on('exit', (code, signal) => {
      process.exit(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
