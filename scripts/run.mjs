// `node scripts/run.mjs <program> [arguments]`: runs an installed program with the right Node, after installing what
// is missing. The scripts of package.json go through it, so that they work with whatever Node is on the machine.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { command } from './bootstrap/command.mjs';
import { onParentGone } from './bootstrap/onParentGone.mjs';

await command(
  ([program, ...args]) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
      child.on('error', reject);
      // The terminal sends Ctrl-C to the program as well; this process only waits for it.
      process.on('SIGINT', () => {});
      process.on('SIGTERM', () => child.kill('SIGTERM'));
      process.on('disconnect', () => child.kill('SIGTERM'));
      onParentGone(() => child.kill('SIGTERM'));
      process.channel?.unref();
      child.on('exit', (code, signal) =>
        resolve(signal ? 128 + constants.signals[signal] : code),
      );
    }),
);
