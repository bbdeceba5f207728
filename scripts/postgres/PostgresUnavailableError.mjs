/**
 * The embedded PostgreSQL cannot run on this machine. The message is one line that says why; the caller decides
 * whether that ends it (tests) or whether it carries on with SQLite (`npm start`).
 */
export class PostgresUnavailableError extends Error {
  name = 'PostgresUnavailableError';
}
