import { fork } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../findFreePort.mjs';
import { findPostgresBinaries } from './findPostgresBinaries.mjs';
import { findServerUser } from './findServerUser.mjs';
import { initialiseCluster } from './initialiseCluster.mjs';
import { isTraversableBy } from './isTraversableBy.mjs';
import { PostgresBusyError } from './PostgresBusyError.mjs';
import { PostgresUnavailableError } from './PostgresUnavailableError.mjs';

const supervisor = fileURLToPath(new URL('supervisor.mjs', import.meta.url));

/** Fifteen Backstage plugins with ten connections each exceed PostgreSQL's default of 100. */
const MAX_CONNECTIONS = 300;

/**
 * Starts PostgreSQL from npm on a free port of 127.0.0.1, and creates its data on the first start. The server ends
 * with `stop()` or with this process, however that ends; a Ctrl-C in the terminal does not reach it, so that
 * whoever uses it can finish first.
 *
 * @param {object} options
 * @param {string} options.directory home of the server: `data`, `password` and `server.log`; made when missing
 * @param {boolean} [options.temporary] the data is for this run only: writes need not survive a crash, which is faster,
 *   and the directory is removed when the server has ended; default `false`
 * @returns {Promise<{host: string, port: number, user: string, password: string, connectionString: string,
 *   stop: () => Promise<void>}>} how to reach the server as its superuser, and what ends it
 * @throws {PostgresUnavailableError} when it cannot run on this machine
 * @throws {PostgresBusyError} when the data is in use or was written by another major version
 */
export async function startPostgres(options) {
  mkdirSync(options.directory, { recursive: true });
  const directory = realpathSync(options.directory);
  const user = findServerUser();
  if (!isTraversableBy(directory, user)) {
    throw new PostgresUnavailableError(
      `it does not run as root, and the user postgres may not enter ${directory}`,
    );
  }
  const native = reachableBinaries(directory, user);
  const data = path.join(directory, 'data');
  const password = initialiseCluster({ directory, data, native, user });
  clearStaleLock(data);

  const port = await findFreePort();
  const logFile = path.join(directory, 'server.log');
  rmSync(logFile, { force: true });
  const child = fork(supervisor, {
    // A process group of its own, out of reach of the terminal.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: {},
  });
  child.send({
    program: path.join(native, 'bin', 'postgres'),
    args: serverArguments({ data, port, temporary: options.temporary }),
    removeAtEnd: options.temporary ? directory : undefined,
    data,
    logFile,
    user,
  });
  const exit = new Promise(resolve => child.once('exit', resolve));
  const ready = new Promise(resolve => child.once('message', resolve));
  if ((await Promise.race([ready, exit])) !== 'ready') {
    throw startError(logFile);
  }
  // The server alone is no reason for this process to stay alive.
  child.unref();
  child.channel?.unref();

  const host = '127.0.0.1';
  return {
    host,
    port,
    user: 'postgres',
    password,
    connectionString: `postgresql://postgres:${password}@${host}:${port}`,
    async stop() {
      if (child.connected) {
        child.ref();
        child.disconnect();
      }
      await exit;
    },
  };
}

/** The binaries, copied next to the data when the account of the server may not enter node_modules. */
function reachableBinaries(directory, user) {
  const native = realpathSync(findPostgresBinaries());
  if (isTraversableBy(native, user)) {
    return native;
  }
  const copy = path.join(directory, 'native');
  if (!existsSync(copy)) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

function serverArguments({ data, port, temporary }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket file: its usual directory is missing on many machines.
    unix_socket_directories: '',
    max_connections: String(MAX_CONNECTIONS),
    ...(temporary
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
  };
  return [
    ...['-D', data, '-p', String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ];
}

/**
 * After a crash the lock file may name a process id that something else has by now (always so in containers);
 * PostgreSQL would take that for a running server.
 */
function clearStaleLock(data) {
  const lock = path.join(data, 'postmaster.pid');
  let owner;
  try {
    const pid = readFileSync(lock, 'utf8').split('\n')[0].trim();
    owner = { pid, directory: readlinkSync(`/proc/${pid}/cwd`) };
  } catch {
    // No lock, no such process, or no /proc: PostgreSQL decides for itself.
    return;
  }
  // A server works in its data directory.
  if (owner.directory === data) {
    throw new PostgresBusyError(
      `The database in ${path.dirname(data)} is in use by process ${
        owner.pid
      }: end what started it first.`,
    );
  }
  rmSync(lock);
}

function startError(logFile) {
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
  if (log.includes('postmaster.pid')) {
    return new PostgresBusyError(
      `The database in ${path.dirname(logFile)} is in use by another process.`,
    );
  }
  const reason = log.match(/FATAL: *(.*)/)?.[1] ?? log.trim().split('\n').pop();
  return new PostgresUnavailableError(reason || `see ${logFile}`);
}
