import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootDirectory } from '../bootstrap/paths.mjs';

/** Folder of these scripts. */
export const scriptsDirectory = path.dirname(fileURLToPath(import.meta.url));

/** Git-ignored home of the virtual environment and of server data that may be thrown away. */
export const cacheDirectory = path.join(rootDirectory, '.cache', 'mlflow');

/** The virtual environment. */
export const venvDirectory = path.join(cacheDirectory, 'venv');

/** A program of the virtual environment, for example `python` or `mlflow`. */
export function venvProgram(name) {
  return process.platform === 'win32'
    ? path.join(venvDirectory, 'Scripts', `${name}.exe`)
    : path.join(venvDirectory, 'bin', name);
}
