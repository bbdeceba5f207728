import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { exitOrAbort } from '../processes/exitOrAbort.mjs';
import { onShutdown } from '../processes/onShutdown.mjs';
import { startGroup } from '../processes/startGroup.mjs';
import { assertPortsFree } from './assertPortsFree.mjs';
import { startDatabase } from './startDatabase.mjs';
import { waitUntilOk } from './waitUntilOk.mjs';
import { waitUntilPeopleAreThere } from './waitUntilPeopleAreThere.mjs';

/**
 * Runs the app and the backend in development until one of them or a person ends them.
 *
 * @param {string[]} args `--sqlite`; everything else goes to `backstage-cli repo start`
 * @returns {Promise<number>} the exit code
 */
export async function startPortal(args) {
  const appPort = Number(process.env.BATON_APP_PORT ?? 3000);
  const backendPort = Number(process.env.BATON_BACKEND_PORT ?? 7007);
  const mlflow = process.env.BATON_MLFLOW_URL;
  await assertPortsFree([
    { port: appPort, use: 'the app', variable: 'BATON_APP_PORT' },
    { port: backendPort, use: 'the backend', variable: 'BATON_BACKEND_PORT' },
    {
      port: Number(process.env.BATON_GIT_PORT ?? 7012),
      use: 'the sample git server',
      variable: 'BATON_GIT_PORT',
    },
    ...(mlflow
      ? []
      : [
          {
            port: Number(process.env.BATON_REPLAY_PORT ?? 7011),
            use: 'the sample registry',
            variable: 'BATON_REPLAY_PORT',
          },
        ]),
  ]);

  const stopping = new AbortController();
  onShutdown(() => stopping.abort());

  const data = path.resolve(rootDirectory, process.env.BATON_DATA ?? '.data');
  mkdirSync(path.join(data, 'sqlite'), { recursive: true });
  const database = await startDatabase({
    directory: path.join(data, 'postgres'),
    sqlite: args.includes('--sqlite'),
    externalHost: process.env.POSTGRES_HOST,
    log: console.log,
  });
  try {
    const configs = [
      'app-config.yaml',
      database.config,
      'app-config.demo.yaml',
      ...(mlflow ? ['app-config.mlflow.yaml'] : []),
      'app-config.local.yaml',
    ]
      .map(name => path.join(rootDirectory, name))
      .filter(existsSync);
    const portal = startGroup({
      program: 'backstage-cli',
      args: [
        ...['repo', 'start'],
        ...args.filter(argument => argument !== '--sqlite'),
        ...configs.flatMap(file => ['--config', file]),
      ],
      cwd: rootDirectory,
      // The browser would open before the backend answers; the line below says when to.
      env: {
        ...database.env,
        BATON_DATA: data,
        BROWSER: process.env.BROWSER ?? 'none',
      },
    });
    announce({ appPort, backendPort, signal: stopping.signal });
    const code = await exitOrAbort(portal.exit, stopping.signal);
    stopping.abort();
    await portal.end();
    return code;
  } finally {
    await database.stop();
  }

  async function announce({ signal, ...ports }) {
    const app = `http://localhost:${ports.appPort}`;
    const backend = `http://127.0.0.1:${ports.backendPort}`;
    if (
      (await waitUntilOk(
        `${backend}/.backstage/health/v1/readiness`,
        signal,
      )) &&
      (await waitUntilPeopleAreThere(backend, signal)) &&
      (await waitUntilOk(app, signal))
    ) {
      console.log(`\n  Baton is ready: ${app}   (Ctrl-C ends it)\n`);
    }
  }
}
