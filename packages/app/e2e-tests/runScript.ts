import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../../..');

/** Long enough for a project to be installed and trained on a busy machine; only bounds a script that hangs. */
const TIMEOUT_MILLISECONDS = 600_000;

/**
 * Runs a script of this repository to its end.
 *
 * @param script - path below `scripts`
 * @returns what it says in JSON in its last line
 * @throws Error with the end of its output when it fails
 */
export async function runScript<T>(script: string, args: string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(ROOT, 'scripts', script), ...args],
    { cwd: ROOT, timeout: TIMEOUT_MILLISECONDS, maxBuffer: 32_000_000 },
  ).catch(error => {
    const said = `${error.stdout}\n${error.stderr}`.trim().split('\n');
    throw new Error(`${script} failed:\n${said.slice(-25).join('\n')}`);
  });
  return JSON.parse(stdout.trim().split('\n').pop()!);
}
