/**
 * `yarn test:mlflow`: what the MLflow source believes about MLflow, asked of a real server.
 *
 * Installs the pinned server when needed, starts it on an empty store, trains four of the demo models, and runs
 * plugins/ml-models-backend/integration-tests against it. Arguments go to jest. The exit code is jest's; the servers
 * are stopped whatever happens. With BATON_TEST_RESULTS set to a directory, jest's results are also written to
 * mlflow.json there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../bootstrap/command.mjs';
import { rootDirectory } from '../bootstrap/paths.mjs';

/** Enough of the demo for every question, and quickly trained; the last name has quotes of both kinds. */
const MODELS = [
  'pay-later-limit',
  'query-intent',
  'tmp-banana-ripeness',
  'Baker\'s corner, "best before" 50% #2 & more?',
];
const BASIC_AUTH = { username: 'baton', password: 'reader-of-models-1' };

await command(async args => {
  const { onShutdown } = await import('../processes/onShutdown.mjs');
  const { startGroup } = await import('../processes/startGroup.mjs');
  const { startMlflow } = await import('./startMlflow.mjs');
  const { trainDemoModels } = await import('./trainDemoModels.mjs');

  const stopping = new AbortController();
  onShutdown(() => stopping.abort());
  const data = await mkdtemp(path.join(tmpdir(), 'baton-mlflow-'));
  const started = [];
  const start = async (name, options) => {
    stopping.signal.throwIfAborted();
    const server = await startMlflow({
      dataDirectory: path.join(data, name),
      log: console.log,
      signal: stopping.signal,
      ...options,
    });
    started.push(server);
    return server;
  };
  try {
    const open = await start('open', {});
    console.log('Training models ...');
    await trainDemoModels({
      url: open.url,
      databaseFile: open.databaseFile,
      only: MODELS,
      signal: stopping.signal,
    });
    const guarded = await start('guarded', {
      basicAuth: BASIC_AUTH,
      staticPrefix: '/registry',
    });
    const picky = await start('picky', { allowedHosts: 'mlflow.example.com' });

    stopping.signal.throwIfAborted();
    const results = process.env.BATON_TEST_RESULTS;
    const jest = startGroup({
      program: 'backstage-cli',
      args: [
        ...['package', 'test', '--watchAll=false', '--runInBand'],
        // A real server takes its time, above all on a busy machine.
        '--testTimeout=120000',
        // A run that asks nothing has proved nothing.
        '--passWithNoTests=false',
        ...['--roots', '<rootDir>/../integration-tests'],
        ...(results
          ? ['--json', `--outputFile=${path.join(results, 'mlflow.json')}`]
          : []),
        ...args,
      ],
      cwd: path.join(rootDirectory, 'plugins', 'ml-models-backend'),
      env: {
        CI: process.env.CI ?? '1',
        BATON_TEST_MLFLOW_URL: open.url,
        BATON_TEST_MLFLOW_GUARDED_URL: guarded.url,
        BATON_TEST_MLFLOW_GUARDED_USERNAME: BASIC_AUTH.username,
        BATON_TEST_MLFLOW_GUARDED_PASSWORD: BASIC_AUTH.password,
        BATON_TEST_MLFLOW_PICKY_URL: picky.url,
      },
    });
    stopping.signal.addEventListener('abort', () => jest.end());
    const code = await jest.exit;
    await jest.end();
    return stopping.signal.aborted ? 130 : code;
  } catch (error) {
    if (stopping.signal.aborted) {
      return 130;
    }
    throw error;
  } finally {
    await Promise.all(started.map(server => server.stop()));
    await rm(data, { recursive: true, force: true });
  }
});
