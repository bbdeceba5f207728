import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PostgresBusyError } from './PostgresBusyError.mjs';
import { PostgresUnavailableError } from './PostgresUnavailableError.mjs';

/**
 * Creates the data of a server unless it is there already, and checks that this PostgreSQL can read it.
 *
 * @param {object} options
 * @param {string} options.directory existing home of the server, where `password` is kept
 * @param {string} options.data the data directory
 * @param {string} options.native directory with the binaries
 * @param {{uid?: number, gid?: number}} options.user the account the server runs as
 * @returns {string} the password of the superuser `postgres`
 * @throws {PostgresBusyError} when another major version wrote the data, or its password is lost
 * @throws {PostgresUnavailableError} when the binaries do not run here
 */
export function initialiseCluster(options) {
  const { directory, data, native, user } = options;
  const passwordFile = path.join(directory, 'password');
  const versionFile = path.join(data, 'PG_VERSION');
  const binary = majorVersion(native, user);
  if (existsSync(versionFile)) {
    const written = readFileSync(versionFile, 'utf8').trim();
    if (written !== binary) {
      throw new PostgresBusyError(
        `The data in ${directory} is of PostgreSQL ${written}, this is ${binary}: move the directory away or delete it.`,
      );
    }
    if (!existsSync(passwordFile)) {
      throw new PostgresBusyError(
        `${passwordFile} is missing: restore it, or delete ${directory} to start with empty data.`,
      );
    }
    return readFileSync(passwordFile, 'utf8');
  }

  // Made under another name and renamed at the end: an interrupted first start leaves nothing that looks complete.
  const unfinished = `${data}.new`;
  rmSync(data, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    chownSync(unfinished, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const result = spawnSync(
    path.join(native, 'bin', 'initdb'),
    [
      ...['--pgdata', unfinished, '--username', 'postgres'],
      ...['--auth', 'scram-sha-256', '--pwfile', passwordFile],
      // The same order of texts on every machine, whatever locales it has.
      ...['--encoding', 'UTF8', '--no-locale'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ],
    { ...user, encoding: 'utf8', env: {} },
  );
  if (result.status !== 0) {
    throw new PostgresUnavailableError(
      `initdb failed: ${lastLine(result.stderr) ?? result.error?.message}`,
    );
  }
  renameSync(unfinished, data);
  return password;
}

function majorVersion(native, user) {
  const result = spawnSync(
    path.join(native, 'bin', 'postgres'),
    ['--version'],
    { ...user, encoding: 'utf8' },
  );
  const version = result.stdout?.match(/ (\d+)/)?.[1];
  if (!version) {
    throw new PostgresUnavailableError(
      `its binaries do not run here: ${
        lastLine(result.stderr) ?? result.error?.message
      }`,
    );
  }
  return version;
}

function lastLine(text) {
  return text?.trim().split('\n').pop() || undefined;
}
