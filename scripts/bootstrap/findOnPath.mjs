import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * The first program of a name on the PATH.
 *
 * @param {string} name without an extension
 * @param {Record<string, string | undefined>} [environment] where PATH is read from, the process's own by default
 * @returns {string | undefined} absolute path
 */
export function findOnPath(name, environment = process.env) {
  const extensions = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const directory of (environment.PATH || '').split(path.delimiter)) {
    for (const extension of extensions) {
      const candidate = path.join(directory, name + extension);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}
