import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { PrerequisiteError } from '../bootstrap/PrerequisiteError.mjs';
import { rootDirectory } from '../bootstrap/paths.mjs';

/**
 * Puts the production bundle into a directory of its own with nothing but its declared production dependencies, the
 * way an image would be made (docs/operations.md). Does only what has changed since the last time.
 *
 * @param {object} options
 * @param {string} options.directory where to; emptied when the dependencies have changed
 * @param {(line: string) => void} options.log
 * @throws {PrerequisiteError} when the bundle has not been built
 */
export function unpackBundle(options) {
  const dist = path.join(rootDirectory, 'packages', 'backend', 'dist');
  const skeleton = path.join(dist, 'skeleton.tar.gz');
  const bundle = path.join(dist, 'bundle.tar.gz');
  if (!existsSync(skeleton) || !existsSync(bundle)) {
    throw new PrerequisiteError(
      'The production bundle is missing: run `npm run build:all` first.',
    );
  }
  const { directory } = options;
  const unpack = archive =>
    execFileSync('tar', ['-xzf', archive, '-C', directory]);
  const stampFile = path.join(directory, '.installed');
  // The archive holds the package.json files; its content, unlike its time stamps, changes only with them.
  const stamp = createHash('sha256')
    .update(execFileSync('tar', ['-xzOf', skeleton]))
    .update(readFileSync(path.join(rootDirectory, 'yarn.lock')))
    .digest('hex');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    options.log('Installing the production dependencies of the bundle ...');
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    for (const file of [
      'package.json',
      'yarn.lock',
      '.yarnrc.yml',
      'backstage.json',
      'catalog-info.yaml',
      'catalog-info.yaml',
    ]) {
      copyFileSync(path.join(rootDirectory, file), path.join(directory, file));
    }
    unpack(skeleton);
    execFileSync('yarn', ['workspaces', 'focus', '--all', '--production'], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(stampFile, stamp);
  }
  unpack(bundle);
}
