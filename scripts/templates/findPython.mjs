import { PrerequisiteError } from '../bootstrap/PrerequisiteError.mjs';
import { runPython } from '../mlflow/runPython.mjs';

/** What the template `ml-experiment` offers. */
const OFFERED = ['3.11', '3.12', '3.13'];

/**
 * The Python of this machine, which rendered projects are tested with: nothing is downloaded.
 *
 * @returns {Promise<{program: string, version: string}>} name of the program, and its version as `3.12`
 * @throws {PrerequisiteError} when there is none, or one that the templates do not offer
 */
export async function findPython() {
  const program = process.env.PYTHON ?? 'python3';
  const { code, output } = await runPython(program, [
    '-c',
    'import sys; print("%d.%d" % sys.version_info[:2])',
  ]);
  const version = output.trim();
  if (code !== 0 || !OFFERED.includes(version)) {
    throw new PrerequisiteError(
      `The projects of the templates need Python ${OFFERED.join(
        ', ',
      )} (variable PYTHON); found ${version || 'none'}`,
    );
  }
  return { program, version };
}
