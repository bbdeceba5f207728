import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOnPath } from './findOnPath.mjs';
import { installWithNpm } from './installWithNpm.mjs';
import { binDirectory, rootDirectory } from './paths.mjs';

/**
 * A Yarn of the wanted major version: the one on the PATH, else the pinned one from npm.
 *
 * @param {string} version the pin, from `packageManager` in package.json
 * @returns {Promise<{program: string, args: string[]}>} the program and what comes before Yarn's own arguments
 */
export async function obtainYarn(version) {
  const own = path.join(
    binDirectory,
    process.platform === 'win32' ? 'yarn.cmd' : 'yarn',
  );
  if (!existsSync(own)) {
    const present = presentYarn(version);
    if (present) {
      return present;
    }
  }
  const directory = await installWithNpm({
    name: '@yarnpkg/cli-dist',
    version,
  });
  const script = path.join(directory, 'bin', 'yarn.js');
  mkdirSync(binDirectory, { recursive: true });
  writeFileSync(
    own,
    process.platform === 'win32'
      ? `@node "${script}" %*\r\n`
      : `#!/bin/sh\nexec node "${script}" "$@"\n`,
    { mode: 0o755 },
  );
  return { program: process.execPath, args: [script] };
}

function presentYarn(version) {
  const program = findOnPath('yarn');
  if (!program || process.platform === 'win32') {
    return undefined;
  }
  const result = spawnSync(program, ['--version'], {
    cwd: rootDirectory,
    encoding: 'utf8',
    // Corepack's stand-in for Yarn would ask before it downloads one, and nobody would see the question.
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
    timeout: 15_000,
  });
  const major = version.split('.')[0];
  return result.status === 0 && result.stdout.startsWith(`${major}.`)
    ? { program, args: [] }
    : undefined;
}
