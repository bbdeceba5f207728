/**
 * `npm run demo:mlflow`: the portal on a real MLflow server.
 *
 * Installs MLflow when needed, starts it with its data in .data/mlflow, trains and registers the demo models that are
 * not there yet, then starts the portal with its source pointed at the server. Arguments go to `npm start`. Ctrl-C
 * ends everything.
 */
import path from 'node:path';
import { command } from './bootstrap/command.mjs';
import { rootDirectory } from './bootstrap/paths.mjs';

await command(async args => {
  const { exitOrAbort } = await import('./processes/exitOrAbort.mjs');
  const { onShutdown } = await import('./processes/onShutdown.mjs');
  const { startGroup } = await import('./processes/startGroup.mjs');
  const { assertPortsFree } = await import('./start/assertPortsFree.mjs');
  const { startMlflow } = await import('./mlflow/startMlflow.mjs');
  const { trainDemoModels } = await import('./mlflow/trainDemoModels.mjs');

  // MLflow's usual port is 5000, which macOS uses for something else.
  const port = Number(process.env.BATON_MLFLOW_PORT ?? 5001);
  await assertPortsFree([
    { port, use: 'MLflow', variable: 'BATON_MLFLOW_PORT' },
  ]);

  const stopping = new AbortController();
  onShutdown(() => stopping.abort());
  let server;
  try {
    server = await startMlflow({
      dataDirectory: path.join(rootDirectory, '.data', 'mlflow'),
      port,
      log: console.log,
      signal: stopping.signal,
    });
    console.log('Training the demo models that are not registered yet ...');
    await trainDemoModels({
      url: server.url,
      databaseFile: server.databaseFile,
      log: console.log,
      signal: stopping.signal,
    });
    stopping.signal.throwIfAborted();
    const portal = startGroup({
      program: process.execPath,
      args: [path.join(rootDirectory, 'scripts', 'start.mjs'), ...args],
      cwd: rootDirectory,
      env: { BATON_MLFLOW_URL: server.url },
      // It ends the portal and the database before itself.
      endWithinMs: 30_000,
    });
    console.log(`\n  MLflow's own pages: ${server.url}\n`);
    const code = await exitOrAbort(portal.exit, stopping.signal);
    await portal.end();
    return code;
  } catch (error) {
    if (stopping.signal.aborted) {
      return 0;
    }
    throw error;
  } finally {
    await server?.stop();
  }
});
