import { startPostgres } from '../postgres/startPostgres.mjs';

/**
 * The database of a portal on this machine: a PostgreSQL named by the environment, else the embedded one, else SQLite.
 *
 * @param {object} options
 * @param {string} options.directory where the embedded PostgreSQL keeps its data
 * @param {boolean} [options.temporary] the data is for this run only; default `false`
 * @param {boolean} options.sqlite use SQLite without trying PostgreSQL
 * @param {string} [options.externalHost] PostgreSQL host that somebody else runs (`POSTGRES_HOST`)
 * @param {(line: string) => void} options.log
 * @param {typeof startPostgres} [options.start] starts the embedded PostgreSQL; another one for tests
 * @returns {Promise<{config: string, env: Record<string, string>, stop: () => Promise<void>}>} the config file to load,
 *   its variables, and what ends the database
 * @throws {PostgresBusyError} when there is data that must not be passed over in silence
 */
export async function startDatabase(options) {
  const sqlite = {
    config: 'app-config.sqlite.yaml',
    env: {},
    stop: async () => {},
  };
  if (options.sqlite) {
    return sqlite;
  }
  if (options.externalHost) {
    return { ...sqlite, config: 'app-config.postgres.yaml' };
  }
  try {
    const server = await (options.start ?? startPostgres)({
      directory: options.directory,
      temporary: options.temporary,
    });
    return {
      config: 'app-config.postgres.yaml',
      env: {
        POSTGRES_HOST: server.host,
        POSTGRES_PORT: String(server.port),
        POSTGRES_USER: server.user,
        POSTGRES_PASSWORD: server.password,
      },
      stop: server.stop,
    };
  } catch (error) {
    if (error.name !== 'PostgresUnavailableError') {
      throw error;
    }
    options.log(
      `PostgreSQL cannot run here (${error.message}): using SQLite files in .data/sqlite instead.`,
    );
    return sqlite;
  }
}
