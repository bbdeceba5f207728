// `npm start`: the portal in development, on PostgreSQL from npm with its data in .data/postgres.
// `npm run start:sqlite`: the same on SQLite files in .data/sqlite.
// Arguments are handed on to `backstage-cli repo start`.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { command } from './bootstrap/command.mjs';
import { rootDirectory } from './bootstrap/paths.mjs';

await command(async args => {
  // Later than the rest: these need the Node and the packages that the bootstrap provides.
  const { exitOrAbort } = await import('./processes/exitOrAbort.mjs');
  const { onShutdown } = await import('./processes/onShutdown.mjs');
  const { startGroup } = await import('./processes/startGroup.mjs');
  const { assertPortsFree } = await import('./start/assertPortsFree.mjs');
  const { startDatabase } = await import('./start/startDatabase.mjs');
  const { waitUntilOk } = await import('./start/waitUntilOk.mjs');

  const appPort = Number(process.env.BATON_APP_PORT ?? 3000);
  const backendPort = Number(process.env.BATON_BACKEND_PORT ?? 7007);
  const mlflow = process.env.BATON_MLFLOW_URL;
  await assertPortsFree([
    { port: appPort, use: 'the app', variable: 'BATON_APP_PORT' },
    { port: backendPort, use: 'the backend', variable: 'BATON_BACKEND_PORT' },
  ]);

  const stopping = new AbortController();
  onShutdown(() => stopping.abort());

  mkdirSync(path.join(rootDirectory, '.data', 'sqlite'), { recursive: true });
  const database = await startDatabase({
    directory: path.join(rootDirectory, '.data', 'postgres'),
    sqlite: args.includes('--sqlite'),
    externalHost: process.env.POSTGRES_HOST,
    log: console.log,
  });
  try {
    const configs = [
      'app-config.yaml',
      'app-config.demo.yaml',
      database.config,
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
      env: { ...database.env, BROWSER: process.env.BROWSER ?? 'none' },
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
    const readiness = `http://127.0.0.1:${ports.backendPort}/.backstage/health/v1/readiness`;
    if (
      (await waitUntilOk(readiness, signal)) &&
      (await waitUntilOk(app, signal))
    ) {
      console.log(`\n  Baton is ready: ${app}   (Ctrl-C ends it)\n`);
    }
  }
});
