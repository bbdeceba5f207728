import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installMlflow } from './installMlflow.mjs';

/** A cold start on two busy cores took up to 25 s; ten times the usual 9 s is a server that will not come. */
const READY_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 10_000;

/**
 * Starts the pinned MLflow server on a loopback port with a SQLite store, and waits until it answers.
 * Installs it first when needed.
 *
 * @param {object} options
 * @param {string} options.dataDirectory where the store, the artifacts and `server.log` live; made when missing
 * @param {number} [options.port] port on 127.0.0.1, a free one when absent
 * @param {string} [options.staticPrefix] path in front of every route, for example `/mlflow`
 * @param {{username: string, password: string}} [options.basicAuth] turns MLflow's basic-auth app on with this
 *   administrator; the password needs 12 characters
 * @param {(line: string) => void} [options.log] progress for people
 * @returns {Promise<{url: string, databaseFile: string, stop: () => Promise<void>}>} base URL without a slash at its
 *   end, the SQLite file behind the server, and what ends the server with all its processes
 */
export async function startMlflow(options) {
  const log = options.log ?? (() => {});
  const { mlflow } = await installMlflow({ log });
  const directory = path.resolve(options.dataDirectory);
  await mkdir(directory, { recursive: true });
  const port = options.port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const url = `${origin}${options.staticPrefix ?? ''}`;
  const databaseFile = path.join(directory, 'mlflow.db');
  const logFile = path.join(directory, 'server.log');

  const child = spawn(
    mlflow,
    serverArguments({ ...options, directory, port, databaseFile }),
    {
      cwd: directory,
      env: serverEnvironment(options),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: MLflow starts workers, and all of them have to end with it.
      detached: process.platform !== 'win32',
    },
  );
  const output = createWriteStream(logFile);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  let exited = false;
  const exit = new Promise(resolve => {
    child.once('exit', () => {
      exited = true;
      output.end();
      resolve(undefined);
    });
    child.once('error', () => resolve(undefined));
  });
  const signalGroup = signal => {
    try {
      process.kill(
        process.platform === 'win32' ? child.pid : -child.pid,
        signal,
      );
    } catch {
      // The group has ended already.
    }
  };
  const stop = async () => {
    signalGroup('SIGTERM');
    await Promise.race([
      exit,
      delay(STOP_WITHIN_MS, undefined, { ref: false }),
    ]);
    // Also when the parent has gone: a worker that ignored the first signal must not stay behind.
    signalGroup('SIGKILL');
  };

  const deadline = Date.now() + READY_WITHIN_MS;
  while (
    !(await answers(`${url}/health`)) &&
    !(await answers(`${origin}/health`))
  ) {
    if (exited || Date.now() > deadline) {
      await stop();
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
  return { url, databaseFile, stop };
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
    ...(options.basicAuth ? ['--app-name', 'basic-auth'] : []),
  ];
}

function serverEnvironment(options) {
  return {
    ...process.env,
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

async function findFreePort() {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
