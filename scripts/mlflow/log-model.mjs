/**
 * `node scripts/mlflow/log-model.mjs --url <MLflow> --name <model> [--rows 400] [--tag key=value] [--run-tag key=value]`:
 * trains one small classifier and registers it as the next version of a model in a server that runs. Prints one line of
 * JSON about it, see demo/log_model.py. The end-to-end tests use it.
 */
import path from 'node:path';
import { command } from '../bootstrap/command.mjs';

await command(async args => {
  const { onShutdown } = await import('../processes/onShutdown.mjs');
  const { installMlflow } = await import('./installMlflow.mjs');
  const { scriptsDirectory } = await import('./paths.mjs');
  const { runPython } = await import('./runPython.mjs');
  const stopping = new AbortController();
  onShutdown(() => stopping.abort());
  const { signal } = stopping;
  const { python } = await installMlflow({ log: console.error, signal });
  const { code, output } = await runPython(
    python,
    [path.join(scriptsDirectory, 'demo', 'log_model.py'), ...args],
    { signal },
  );
  (code === 0 ? console.log : console.error)(output.trim());
  return code;
});
