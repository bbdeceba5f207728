import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runPython } from '../mlflow/runPython.mjs';
import { findPython } from './findPython.mjs';
import { cacheDirectory } from './paths.mjs';

/** The range that the skeletons ask for under `tool.uv.required-version`. */
const UV = 'uv>=0.13,<0.14';

const venv = path.join(cacheDirectory, 'uv-venv');
const stampFile = path.join(venv, 'installed.txt');

/**
 * Installs uv by pip into `.cache/templates/uv-venv`, unless it is there already. Index and certificates are those of
 * the environment.
 *
 * @param {object} options
 * @param {(line: string) => void} options.log one line of progress for people
 * @param {AbortSignal} [options.signal] ends the installation
 * @returns {Promise<string>} directory that holds the program `uv`
 */
export async function installUv(options) {
  const directory = path.join(venv, 'bin');
  const installed =
    existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === UV;
  if (!installed) {
    options.log('Installing uv into .cache/templates ...');
    await rm(venv, { recursive: true, force: true });
    const { program } = await findPython();
    for (const [tool, args] of [
      [program, ['-m', 'venv', venv]],
      [path.join(directory, 'python'), ['-m', 'pip', 'install', '-q', UV]],
    ]) {
      const { code, output } = await runPython(tool, args, {
        signal: options.signal,
      });
      if (code !== 0) {
        throw new Error(`uv could not be installed:\n${output}`);
      }
    }
    await writeFile(stampFile, UV);
  }
  return directory;
}
