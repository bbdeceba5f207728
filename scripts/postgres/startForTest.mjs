// Holds a temporary server for postgres.test.mjs, which kills this process.
import { startPostgres } from './startPostgres.mjs';

const server = await startPostgres({
  directory: process.argv[2],
  temporary: true,
});
process.send(server.connectionString);
// Only being killed ends it.
setInterval(() => {}, 1000);
