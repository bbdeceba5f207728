// jest `globalSetup` of the backend packages: one PostgreSQL server for all test databases of the run, however many
// packages take part, because jest runs a setup file once. TestDatabases of @backstage/backend-test-utils finds it
// through the environment, and never starts a container.
const { mkdtempSync, chmodSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

module.exports = async function startPostgresForTests() {
  process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';
  if (process.env[VARIABLE]) {
    return;
  }
  const { startPostgres } = await import('../postgres/startPostgres.mjs');
  const directory = mkdtempSync(path.join(tmpdir(), 'baton-jest-'));
  // As root the server runs as another user, who has to get in.
  chmodSync(directory, 0o755);
  try {
    const server = await startPostgres({ directory, durable: false });
    process.env[VARIABLE] = server.connectionString;
    globalThis.stopPostgresForTests = async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error(
      `The tests need PostgreSQL, and the embedded one cannot run: ${error.message}. Set ${VARIABLE} to use another.`,
    );
  }
};
