/**
 * `node scripts/templates/train-experiment.mjs --repository <address to clone and push> --tracking <MLflow>
 * [--author <login>]`: what a data scientist and continuous integration do with a repository made from the template
 * `ml-experiment`.
 *
 * Clones it, locks and installs its dependencies from PyPI with uv, pushes the lock, runs the commands of its workflow,
 * trains, judges and registers. Prints one line of JSON: the commit, and whether each check passed. The end-to-end tests
 * use it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { command } from '../bootstrap/command.mjs';

await command(async args => {
  const { onShutdown } = await import('../processes/onShutdown.mjs');
  const { trainExperiment } = await import('./trainExperiment.mjs');
  const { values } = parseArgs({
    args,
    options: {
      author: { type: 'string' },
      repository: { type: 'string' },
      tracking: { type: 'string' },
    },
  });
  const stopping = new AbortController();
  onShutdown(() => stopping.abort());
  const directory = await mkdtemp(path.join(tmpdir(), 'baton-experiment-'));
  try {
    const trained = await trainExperiment({
      ...values,
      directory,
      log: console.error,
      signal: stopping.signal,
    });
    console.log(JSON.stringify(trained));
    return 0;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
