import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { findFreePort } from '../findFreePort.mjs';
import { startMlflow } from '../mlflow/startMlflow.mjs';
import { exitOrAbort } from '../processes/exitOrAbort.mjs';
import { onShutdown } from '../processes/onShutdown.mjs';
import { startGroup } from '../processes/startGroup.mjs';
import { startDatabase } from '../start/startDatabase.mjs';
import { waitUntilOk } from '../start/waitUntilOk.mjs';
import { waitUntilPeopleAreThere } from '../start/waitUntilPeopleAreThere.mjs';
import { unpackBundle } from './unpackBundle.mjs';

/**
 * Runs the production bundle until it or a person ends it.
 *
 * @param {string[]} args `--port <number>`, a free one by default; `--sqlite`; `--mlflow` for a second source, a real
 *   MLflow server that is empty at first
 * @returns {Promise<number>} the exit code
 */
export async function startBuiltPortal(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      sqlite: { type: 'boolean' },
      mlflow: { type: 'boolean' },
    },
  });
  const directory = path.join(rootDirectory, '.cache', 'portal');
  unpackBundle({ directory, log: console.log });

  const stopping = new AbortController();
  onShutdown(() => stopping.abort());

  const data = mkdtempSync(path.join(tmpdir(), 'baton-portal-'));
  chmodSync(data, 0o755);
  const ends = [async () => rmSync(data, { recursive: true, force: true })];
  try {
    const database = await startDatabase({
      directory: data,
      temporary: true,
      sqlite: values.sqlite ?? false,
      log: console.log,
    });
    ends.push(() => database.stop());
    const mlflow = values.mlflow
      ? await startMlflow({
          dataDirectory: path.join(data, 'mlflow'),
          log: console.log,
          signal: stopping.signal,
        })
      : undefined;
    ends.push(async () => mlflow?.stop());
    const port = Number(values.port ?? (await findFreePort()));
    const url = `http://localhost:${port}`;
    const gitPort = Number(
      process.env.BATON_GIT_PORT ?? (await findFreePort()),
    );
    const configs = [
      'app-config.yaml',
      'app-config.production.yaml',
      database.config,
      'app-config.demo.yaml',
      'scripts/portal/app-config.built.yaml',
      ...(process.env.BATON_MLFLOW_URL ? ['app-config.mlflow.yaml'] : []),
      ...(mlflow ? ['scripts/portal/app-config.lab.yaml'] : []),
    ].map(name => path.join(rootDirectory, name));
    const portal = startGroup({
      program: process.execPath,
      args: [
        'packages/backend',
        ...configs.flatMap(file => ['--config', file]),
      ],
      cwd: directory,
      env: {
        ...database.env,
        NODE_ENV: 'production',
        BATON_DATA: data,
        BATON_PORT: String(port),
        BATON_URL: url,
        BATON_REPLAY_PORT:
          process.env.BATON_REPLAY_PORT ?? String(await findFreePort()),
        BATON_GIT_PORT: String(gitPort),
        BATON_LAB_URL: mlflow?.url,
        // The production file insists on them, also when a later file turns to SQLite.
        POSTGRES_HOST: database.env.POSTGRES_HOST ?? 'none',
        POSTGRES_USER: database.env.POSTGRES_USER ?? 'none',
        POSTGRES_PASSWORD: database.env.POSTGRES_PASSWORD ?? 'none',
      },
    });
    ends.push(() => portal.end());
    const peers = [
      `git server http://127.0.0.1:${gitPort}`,
      ...(mlflow ? [`MLflow ${mlflow.url}`] : []),
    ].join(', ');
    const readiness = `${url}/.backstage/health/v1/readiness`;
    waitUntilOk(readiness, stopping.signal)
      .then(ready => ready && waitUntilPeopleAreThere(url, stopping.signal))
      .then(ready => ready && console.log(`Baton is ready: ${url} (${peers})`));
    const code = await exitOrAbort(portal.exit, stopping.signal);
    stopping.abort();
    return code;
  } catch (error) {
    if (stopping.signal.aborted) {
      return 0;
    }
    throw error;
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
