import {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describeInstallFailure } from './describeInstallFailure.mjs';
import { findNpm } from './findNpm.mjs';
import { toolchainDirectory } from './paths.mjs';
import { PrerequisiteError } from './PrerequisiteError.mjs';
import { runLogged } from './runLogged.mjs';

/**
 * Puts one package from npm into the toolchain directory, unless it is there.
 *
 * @param {{name: string, version: string}} wanted the package and its exact version
 * @returns {Promise<string>} the directory of the package
 * @throws {PrerequisiteError} when npm is missing or fails, with the cause
 */
export async function installWithNpm(wanted) {
  const { name, version } = wanted;
  const label = `${name.replace(/^@/, '').replace('/', '-')}-${version}`;
  const target = path.join(toolchainDirectory, label);
  const packageDirectory = path.join(target, 'node_modules', name);
  if (existsSync(path.join(packageDirectory, 'package.json'))) {
    return packageDirectory;
  }

  const npm = findNpm();
  console.log(`Getting ${name} ${version} from npm ...`);
  // Built beside its place and renamed, so that an interrupted installation is not taken for a complete one.
  const unfinished = `${target}.${process.pid}`;
  try {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(path.join(unfinished, 'package.json'), '{}\n');
    const result = await runLogged({
      program: npm.program,
      args: [
        ...npm.args,
        'install',
        `${name}@${version}`,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-package-lock',
        '--loglevel=error',
      ],
      cwd: unfinished,
      logFile: path.join(toolchainDirectory, 'install.log'),
      // npm hands the place of the outer project to its scripts; this installation has its own.
      env: { npm_config_prefix: undefined, npm_config_local_prefix: undefined },
    });
    if (result.code !== 0) {
      throw new PrerequisiteError(
        `${name} ${version} could not be installed: ${
          describeInstallFailure(result.output) ||
          'see .cache/toolchain/install.log'
        }.`,
      );
    }
    renameSync(unfinished, target);
  } catch (error) {
    const cause = error.code && describeInstallFailure(error.code);
    throw cause
      ? new PrerequisiteError(
          `${name} ${version} could not be installed: ${cause}.`,
        )
      : error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return packageDirectory;
}
