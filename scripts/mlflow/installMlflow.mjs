import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrerequisiteError } from '../bootstrap/PrerequisiteError.mjs';
import {
  cacheDirectory,
  scriptsDirectory,
  venvDirectory,
  venvProgram,
} from './paths.mjs';
import { runPython } from './runPython.mjs';

/** numpy 2.4 and pandas 3 in requirements.txt have no builds for older ones. */
const OLDEST_PYTHON = [3, 11];

/** Written last, so that an interrupted installation is not taken for a complete one. */
const stampFile = path.join(venvDirectory, 'installed.txt');

/**
 * Installs the pinned MLflow from PyPI into `.cache/mlflow/venv`, unless exactly these versions are there already.
 *
 * @param {object} [options]
 * @param {(line: string) => void} [options.log] one line of progress for people
 * @param {AbortSignal} [options.signal] ends the installation
 * @returns {Promise<{python: string, mlflow: string}>} paths of the programs
 * @throws {PrerequisiteError} when Python or its venv module is missing, with what to install
 */
export async function installMlflow(options = {}) {
  const log = options.log ?? (() => {});
  const programs = {
    python: venvProgram('python'),
    mlflow: venvProgram('mlflow'),
  };
  const requirements = path.join(scriptsDirectory, 'requirements.txt');
  const wanted = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === wanted) {
    return programs;
  }

  const python = await findPython();
  log(
    'Installing MLflow into .cache/mlflow/venv (about 850 MB, a minute or two) ...',
  );
  await rm(venvDirectory, { recursive: true, force: true });
  await mkdir(cacheDirectory, { recursive: true });
  const venv = await runPython(python, ['-m', 'venv', venvDirectory], {
    signal: options.signal,
  });
  if (venv.code !== 0) {
    throw new PrerequisiteError(
      /ensurepip|No module named venv/.test(venv.output)
        ? 'MLflow needs the venv module of Python; on Debian and Ubuntu: apt-get install python3-venv'
        : `Could not create a virtual environment with ${python}: ${lastLine(
            venv.output,
          )}`,
    );
  }
  const install = await runPython(
    programs.python,
    [
      '-m',
      'pip',
      'install',
      '--disable-pip-version-check',
      '--only-binary',
      ':all:',
      '--requirement',
      requirements,
    ],
    {
      signal: options.signal,
      onLine: line => {
        if (line.startsWith('Installing collected packages')) {
          log('Unpacking ...');
        }
      },
    },
  );
  if (install.code !== 0) {
    throw new Error(
      `pip could not install MLflow: ${lastLine(install.output)}`,
    );
  }
  await writeFile(stampFile, wanted);
  log('MLflow is installed.');
  return programs;
}

async function findPython() {
  for (const candidate of process.env.PYTHON
    ? [process.env.PYTHON]
    : ['python3', 'python']) {
    const found = await runPython(candidate, [
      '-c',
      'import sys; print(*sys.version_info[:2])',
    ]);
    if (found.code === 0) {
      const version = found.output.trim().split(' ').map(Number);
      if (version[0] === OLDEST_PYTHON[0] && version[1] >= OLDEST_PYTHON[1]) {
        return candidate;
      }
    }
  }
  throw new PrerequisiteError(
    `MLflow needs Python ${OLDEST_PYTHON.join(
      '.',
    )} or newer on the PATH (or in the variable PYTHON); on Debian and Ubuntu: apt-get install python3 python3-venv`,
  );
}

function lastLine(output) {
  return output.trim().split('\n').pop() ?? '';
}
