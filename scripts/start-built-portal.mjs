// `npm run start:built [-- --port 3100] [--sqlite] [--mlflow]`: the production bundle as one process that serves API and
// app on one port, with the sample organisation and a database that is gone afterwards. With --mlflow it also reads a
// real MLflow server, which is empty at first and goes with it. Needs `npm run build:all` before.
// Prints `Baton is ready: <url> (git server <url>, MLflow <url>)`; ends with Ctrl-C or a signal. The end-to-end tests run
// against it.
import { command } from './bootstrap/command.mjs';

await command(async args => {
  const { startBuiltPortal } = await import('./portal/startBuiltPortal.mjs');
  return startBuiltPortal(args);
});
