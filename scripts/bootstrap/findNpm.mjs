import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findOnPath } from './findOnPath.mjs';
import { PrerequisiteError } from './PrerequisiteError.mjs';

/**
 * How to call npm: the one that started this command, the one that came with this Node, or the one on the PATH.
 *
 * @returns {{program: string, args: string[]}} the program and what comes before npm's own arguments
 * @throws {PrerequisiteError} when there is none
 */
export function findNpm() {
  const nodeDirectory = path.dirname(process.execPath);
  const onPath = findOnPath('npm');
  const scripts = [
    process.env.npm_execpath,
    path.join(nodeDirectory, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(nodeDirectory, 'node_modules/npm/bin/npm-cli.js'),
    onPath && realpathSync(onPath),
  ];
  const script = scripts.find(
    candidate =>
      candidate &&
      path.basename(candidate) === 'npm-cli.js' &&
      existsSync(candidate),
  );
  if (script) {
    return { program: process.execPath, args: [script] };
  }
  if (onPath && process.platform !== 'win32') {
    return { program: onPath, args: [] };
  }
  throw new PrerequisiteError(
    'npm is missing: install it together with Node from your system or from nodejs.org.',
  );
}
