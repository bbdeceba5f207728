// `npm start`: the portal in development, on PostgreSQL from npm with its data in .data/postgres.
// `npm run start:sqlite`: the same on SQLite files in .data/sqlite.
// Arguments are handed on to `backstage-cli repo start`.
import { command } from './bootstrap/command.mjs';

await command(async args => {
  const { startPortal } = await import('./start/startPortal.mjs');
  return startPortal(args);
});
