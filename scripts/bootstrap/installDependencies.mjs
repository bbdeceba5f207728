import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { dependencyStamp } from './dependencyStamp.mjs';
import { describeInstallFailure } from './describeInstallFailure.mjs';
import { findNpm } from './findNpm.mjs';
import { obtainYarn } from './obtainYarn.mjs';
import { rootDirectory, toolchainDirectory } from './paths.mjs';
import { PrerequisiteError } from './PrerequisiteError.mjs';
import { runLogged } from './runLogged.mjs';
import { yarnSettings } from './yarnSettings.mjs';

const stampFile = path.join(rootDirectory, 'node_modules', '.baton-install');
/** Yarn writes it at the end of every installation that changed something. */
const yarnStateFile = path.join(
  rootDirectory,
  'node_modules',
  '.yarn-state.yml',
);

/**
 * Installs exactly what yarn.lock says, unless node_modules is up to date.
 *
 * @param {string} yarnVersion the pin, for when no fitting Yarn is present
 * @returns {Promise<void>}
 * @throws {PrerequisiteError} when the installation fails, with the cause
 */
export async function installDependencies(yarnVersion) {
  const files = inputFiles();
  const stamp = stampOf(files);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return;
  }
  if (isInstalledByHand(files)) {
    writeFileSync(stampFile, stamp);
    return;
  }

  const yarn = await obtainYarn(yarnVersion);
  console.log('Installing the dependencies from yarn.lock ...');
  rmSync(stampFile, { force: true });
  const logFile = path.join(toolchainDirectory, 'install.log');
  const result = await runLogged({
    program: yarn.program,
    args: [...yarn.args, 'install', '--immutable'],
    cwd: rootDirectory,
    logFile,
    env: npmSettings(),
    progress: line => /┌ (\w+) step/.exec(line)?.[1],
  });
  if (result.code !== 0) {
    const log = path.relative(rootDirectory, logFile);
    throw new PrerequisiteError(
      `The dependencies could not be installed: ${
        describeInstallFailure(result.output) || `see ${log}`
      }.`,
    );
  }
  writeFileSync(stampFile, stamp);
}

function inputFiles() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(rootDirectory, folder))
      .sort()
      .map(name => path.join(folder, name, 'package.json')),
  );
  const manifests = ['package.json', ...workspaces]
    .map(name => path.join(rootDirectory, name))
    .filter(existsSync);
  return {
    lockFile: path.join(rootDirectory, 'yarn.lock'),
    settings: path.join(rootDirectory, '.yarnrc.yml'),
    manifests,
  };
}

function stampOf(files) {
  return dependencyStamp({
    platform: `${process.platform}-${process.arch}`,
    lockFile: readFileSync(files.lockFile, 'utf8'),
    settings: readFileSync(files.settings, 'utf8'),
    manifests: files.manifests.map(file =>
      JSON.parse(readFileSync(file, 'utf8')),
    ),
  });
}

/** Somebody ran `yarn install` after the last change to what it reads. */
function isInstalledByHand(files) {
  if (!existsSync(yarnStateFile)) {
    return false;
  }
  const installed = statSync(yarnStateFile).mtimeMs;
  return [files.lockFile, files.settings, ...files.manifests].every(
    file => statSync(file).mtimeMs < installed,
  );
}

function npmSettings() {
  try {
    const npm = findNpm();
    const keys = ['registry', 'proxy', 'https-proxy', 'cafile'];
    const result = spawnSync(
      npm.program,
      [...npm.args, 'config', 'get', ...keys, '--loglevel=silent'],
      { cwd: rootDirectory, encoding: 'utf8' },
    );
    return yarnSettings(result.stdout || '', process.env);
  } catch {
    // Yarn is there and npm is not: nothing to repeat.
    return {};
  }
}
