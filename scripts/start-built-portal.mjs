// `npm run start:built [-- --port 3100] [--sqlite]`: the production bundle as one process that serves API and app on
// one port, with the sample organisation and a database that is gone afterwards. Needs `npm run build:all` before.
// Prints `Baton is ready: <url>`; ends with Ctrl-C or a signal. The end-to-end tests run against it.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { command } from './bootstrap/command.mjs';
import { rootDirectory } from './bootstrap/paths.mjs';

await command(async args => {
  const { findFreePort } = await import('./findFreePort.mjs');
  const { unpackBundle } = await import('./portal/unpackBundle.mjs');
  const { exitOrAbort } = await import('./processes/exitOrAbort.mjs');
  const { onShutdown } = await import('./processes/onShutdown.mjs');
  const { startGroup } = await import('./processes/startGroup.mjs');
  const { startDatabase } = await import('./start/startDatabase.mjs');
  const { waitUntilOk } = await import('./start/waitUntilOk.mjs');

  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, sqlite: { type: 'boolean' } },
  });
  const directory = path.join(rootDirectory, '.cache', 'portal');
  unpackBundle({ directory, log: console.log });

  const stopping = new AbortController();
  onShutdown(() => stopping.abort());

  const data = mkdtempSync(path.join(tmpdir(), 'baton-portal-'));
  chmodSync(data, 0o755);
  const database = await startDatabase({
    directory: data,
    temporary: true,
    sqlite: values.sqlite ?? false,
    externalHost: process.env.POSTGRES_HOST,
    log: console.log,
  });
  try {
    const port = Number(values.port ?? (await findFreePort()));
    const url = `http://localhost:${port}`;
    const configs = [
      'app-config.yaml',
      'app-config.production.yaml',
      'app-config.demo.yaml',
      database.config,
      'scripts/portal/app-config.built.yaml',
      ...(process.env.BATON_MLFLOW_URL ? ['app-config.mlflow.yaml'] : []),
    ]
      .map(name => path.join(rootDirectory, name))
      .filter(existsSync);
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
        BATON_PORTAL_PORT: String(port),
        BATON_PORTAL_URL: url,
        BATON_REPLAY_PORT:
          process.env.BATON_REPLAY_PORT ?? String(await findFreePort()),
      },
    });
    const readiness = `${url}/.backstage/health/v1/readiness`;
    waitUntilOk(readiness, stopping.signal).then(
      ready => ready && console.log(`Baton is ready: ${url}`),
    );
    const code = await exitOrAbort(portal.exit, stopping.signal);
    stopping.abort();
    await portal.end();
    return code;
  } finally {
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
