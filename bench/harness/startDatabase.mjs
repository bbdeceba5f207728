import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres/startPostgres.mjs';

/**
 * A PostgreSQL server of the bench, empty at first.
 *
 * @typedef {object} BenchDatabase
 * @property {{host: string, port: number, user: string, password: string}} connection how a backend reaches it
 * @property {(database: string) => Promise<pg.Client>} connect a connection to one database of the server
 * @property {(prefix: string) => Promise<void>} analyze brings the planner's statistics up to date in all databases
 *   whose name starts like that: after a bulk load it would plan for empty tables until autovacuum comes round
 * @property {(prefix: string) => Promise<void>} drop removes these databases
 */

/**
 * Starts a PostgreSQL server with its defaults, durability included, in the system's temporary folder.
 *
 * @param {object} options
 * @param {(end: () => unknown) => void} options.defer runs something at the end, last in first out; here it ends the
 *   server and removes its data
 * @returns {Promise<BenchDatabase>}
 */
export async function startDatabase({ defer }) {
  const directory = mkdtempSync(path.join(tmpdir(), 'baton-bench-'));
  defer(() => rmSync(directory, { recursive: true, force: true }));
  // As root the server runs under another account, which has to get in.
  chmodSync(directory, 0o711);
  const server = await startPostgres({ directory });
  defer(server.stop);
  const { host, port, user, password } = server;
  const connection = { host, port, user, password };

  const connect = async database => {
    const client = new pg.Client({ ...connection, database });
    // The server may end first when a run is interrupted; whoever asks it something after that is told.
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  const withDatabases = async (prefix, act) => {
    const admin = await connect('postgres');
    try {
      const { rows } = await admin.query(
        'select datname from pg_database where starts_with(datname, $1)',
        [prefix],
      );
      for (const { datname } of rows) {
        await act(datname, admin);
      }
    } finally {
      await admin.end();
    }
  };

  return {
    connection,
    connect,
    analyze: prefix =>
      withDatabases(prefix, async database => {
        const client = await connect(database);
        try {
          await client.query('analyze');
        } finally {
          await client.end();
        }
      }),
    drop: prefix =>
      withDatabases(prefix, (database, admin) =>
        admin.query(
          `drop database ${pg.escapeIdentifier(database)} with (force)`,
        ),
      ),
  };
}
