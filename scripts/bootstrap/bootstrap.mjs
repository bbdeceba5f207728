import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installDependencies } from './installDependencies.mjs';
import { isSupportedNode } from './isSupportedNode.mjs';
import { obtainNode } from './obtainNode.mjs';
import { binDirectory, rootDirectory } from './paths.mjs';
import { PrerequisiteError } from './PrerequisiteError.mjs';
import { reexecute } from './reexecute.mjs';

/**
 * Makes sure that the rest of a command runs on a fitting Node with all dependencies installed, and that `node`,
 * `yarn` and the installed programs are on the PATH. Everything in this folder runs on any Node from 16 on and
 * uses no dependencies. When another Node is needed, the command runs again with that one.
 *
 * @returns {Promise<void>}
 * @throws {PrerequisiteError} when the machine lacks something
 */
export async function bootstrap() {
  const { engines, packageManager } = JSON.parse(
    readFileSync(path.join(rootDirectory, 'package.json'), 'utf8'),
  );
  if (!isSupportedNode(process.versions.node, engines.node)) {
    const node = await obtainNode(engines.node);
    if (path.resolve(node) === process.execPath) {
      throw new PrerequisiteError(
        `Node ${process.versions.node} from npm is not one of ${engines.node}.`,
      );
    }
    await reexecute(node);
  }
  process.env.PATH = [
    // First, so that programs which start `node` find this one whatever else is on the PATH.
    path.dirname(process.execPath),
    binDirectory,
    path.join(rootDirectory, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(path.delimiter);
  await installDependencies(packageManager.split('@')[1]);
}
