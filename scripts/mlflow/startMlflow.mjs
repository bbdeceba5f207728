import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../findFreePort.mjs';
import { startGroup } from '../processes/startGroup.mjs';
import { installMlflow } from './installMlflow.mjs';

/**
 * The usual start takes 9 s, but on an overloaded machine it has taken more than 90 s. A server that ends instead is
 * noticed at once, so this only bounds one that hangs.
 */
const READY_WITHIN_MS = 300_000;

/**
 * Starts the pinned MLflow server on a loopback port with a SQLite store, and waits until it answers.
 * Installs it first when needed.
 *
 * @param {object} options
 * @param {string} options.dataDirectory where the store, the artifacts and `server.log` live; made when missing
 * @param {number} [options.port] port on 127.0.0.1, a free one when absent
 * @param {string} [options.staticPrefix] path in front of every route, for example `/mlflow`
 * @param {string} [options.allowedHosts] value of `--allowed-hosts`
 * @param {{username: string, password: string}} [options.basicAuth] turns MLflow's basic-auth app on with this
 *   administrator; the password needs 12 characters
 * @param {(line: string) => void} [options.log] progress for people
 * @param {AbortSignal} [options.signal] ends the installation or the wait; the server is stopped then
 * @returns {Promise<{url: string, databaseFile: string, stop: () => Promise<void>}>} base URL without a slash at its
 *   end, the SQLite file behind the server, and what ends the server with all its processes
 */
export async function startMlflow(options) {
  const log = options.log ?? (() => {});
  const { mlflow } = await installMlflow({
    log,
    signal: options.signal,
  });
  const directory = path.resolve(options.dataDirectory);
  await mkdir(directory, { recursive: true });
  const port = options.port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const url = `${origin}${options.staticPrefix ?? ''}`;
  const databaseFile = path.join(directory, 'mlflow.db');
  const logFile = path.join(directory, 'server.log');

  const server = startGroup({
    program: mlflow,
    args: serverArguments({ ...options, directory, port, databaseFile }),
    cwd: directory,
    env: serverEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = createWriteStream(logFile);
  server.child.stdout.pipe(output, { end: false });
  server.child.stderr.pipe(output, { end: false });
  let exited = false;
  server.exit
    .finally(() => {
      exited = true;
      output.end();
    })
    .catch(() => {});

  const deadline = Date.now() + READY_WITHIN_MS;
  while (
    !(await answers(`${url}/health`)) &&
    !(await answers(`${origin}/health`))
  ) {
    if (options.signal?.aborted) {
      await server.end();
      options.signal.throwIfAborted();
    }
    if (exited || Date.now() > deadline) {
      await server.end();
      const said = (await readFile(logFile, 'utf8').catch(() => ''))
        .trim()
        .split('\n')
        .slice(-15)
        .join('\n');
      throw new Error(
        `The MLflow server did not start, see ${logFile}:\n${said}`,
      );
    }
    await delay(200);
  }
  log(`MLflow answers at ${url}`);
  return { url, databaseFile, stop: server.end };
}

function serverArguments(options) {
  return [
    'server',
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      String(options.port),
      '--workers',
      '1',
    ],
    ...['--backend-store-uri', `sqlite:///${options.databaseFile}`],
    ...['--artifacts-destination', path.join(options.directory, 'artifacts')],
    ...(options.staticPrefix ? ['--static-prefix', options.staticPrefix] : []),
    ...(options.allowedHosts ? ['--allowed-hosts', options.allowedHosts] : []),
    ...(options.basicAuth ? ['--app-name', 'basic-auth'] : []),
  ];
}

function serverEnvironment(options) {
  return {
    // The server is for this machine only: it reports nothing to anybody and runs no background jobs.
    MLFLOW_DISABLE_TELEMETRY: 'true',
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    PYTHONDONTWRITEBYTECODE: '1',
    ...(options.basicAuth
      ? {
          MLFLOW_FLASK_SERVER_SECRET_KEY: `${options.basicAuth.password}-session`,
          MLFLOW_AUTH_ADMIN_USERNAME: options.basicAuth.username,
          MLFLOW_AUTH_ADMIN_PASSWORD: options.basicAuth.password,
        }
      : {}),
  };
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
