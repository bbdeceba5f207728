// jest `globalSetup` of the backend packages: one PostgreSQL server for all test databases of the run, however many
// packages take part, because jest runs a setup file once. TestDatabases of @backstage/backend-test-utils finds it
// through the environment, and never starts a container.
const { chmodSync, mkdtempSync, realpathSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

module.exports = async function startPostgresForTests() {
  process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';
  if (process.env[VARIABLE]) {
    return;
  }
  const { findServerUser } = await import('../postgres/findServerUser.mjs');
  const { isTraversableBy } = await import('../postgres/isTraversableBy.mjs');
  const { startPostgres } = await import('../postgres/startPostgres.mjs');
  // As root the server runs as another user, who has to get in.
  const temporary = realpathSync(tmpdir());
  const directory = mkdtempSync(
    path.join(
      isTraversableBy(temporary, findServerUser()) ? temporary : '/tmp',
      'baton-jest-',
    ),
  );
  chmodSync(directory, 0o755);
  try {
    const server = await startPostgres({ directory, temporary: true });
    process.env[VARIABLE] = server.connectionString;
    globalThis.stopPostgresForTests = server.stop;
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error(
      `The tests need PostgreSQL, and the embedded one cannot run: ${error.message}. Set ${VARIABLE} to use another.`,
    );
  }
};
