import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { installWithNpm } from './installWithNpm.mjs';
import { nodePackage } from './nodePackage.mjs';
import { binDirectory } from './paths.mjs';
import { PrerequisiteError } from './PrerequisiteError.mjs';

/**
 * A fitting Node from npm, fetched when it is not there yet.
 *
 * @param {string} engines the versions that fit, for the message
 * @returns {Promise<string>} path of the program
 * @throws {PrerequisiteError} when there is none for this platform, or it does not run here
 */
export async function obtainNode(engines) {
  const own = `This project needs Node ${engines}, here is ${process.versions.node}: install a fitting one from nodejs.org`;
  const wanted = nodePackage(process.platform, process.arch);
  if (!wanted) {
    throw new PrerequisiteError(
      `${own}; npm has none for ${process.platform} ${process.arch}.`,
    );
  }
  const directory = await installWithNpm(wanted);
  const windows = process.platform === 'win32';
  const program = path.join(directory, 'bin', windows ? 'node.exe' : 'node');
  if (windows) {
    return program;
  }
  const link = path.join(binDirectory, 'node');
  if (!existsSync(link)) {
    // The binary is made for the usual C library; Alpine has another.
    if (spawnSync(program, ['--version']).status !== 0) {
      throw new PrerequisiteError(
        `${own}; the one from npm does not run on this system.`,
      );
    }
    mkdirSync(binDirectory, { recursive: true });
    // Also a link that leads nowhere, after an update of the pin.
    rmSync(link, { force: true });
    symlinkSync(program, link);
  }
  return program;
}
