import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findOnPath } from './findOnPath.mjs';
import { PrerequisiteError } from './PrerequisiteError.mjs';

/**
 * How to call npm: the one that started this command, the one that came with this Node, or the one on the PATH.
 *
 * @param {Record<string, string | undefined>} [environment] where to look, the process's own by default
 * @param {string} [node] path of the Node to look beside, the running one by default
 * @returns {{program: string, args: string[]}} the program and what comes before npm's own arguments
 * @throws {PrerequisiteError} when there is none
 */
export function findNpm(environment = process.env, node = process.execPath) {
  const nodeDirectory = path.dirname(node);
  const onPath = findOnPath('npm', environment);
  const scripts = [
    environment.npm_execpath,
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
    return { program: node, args: [script] };
  }
  if (onPath && process.platform !== 'win32') {
    return { program: onPath, args: [] };
  }
  throw new PrerequisiteError(
    'npm is missing: install it together with Node from your system or from nodejs.org.',
  );
}
