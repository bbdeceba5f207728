import { execFileSync } from 'node:child_process';
import { PostgresUnavailableError } from './PostgresUnavailableError.mjs';

const NAME = 'postgres';

/**
 * The account the server has to run as. PostgreSQL refuses to run as root, so root (a container, mostly) starts it as
 * the user `postgres`, which is created as a system user without a shell when the machine has none.
 *
 * @returns {{uid?: number, gid?: number}} to spread into spawn options; empty when the current user will do
 * @throws {PostgresUnavailableError} when root has no such user and cannot create one
 */
export function findServerUser() {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const found = lookUp();
  if (found) {
    return found;
  }
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--shell', '/usr/sbin/nologin', NAME],
      { stdio: 'ignore' },
    );
  } catch {
    // Another process may have created it in the meantime; the look-up below decides.
  }
  const created = lookUp();
  if (!created) {
    throw new PostgresUnavailableError(
      `it does not run as root, and the user ${NAME} could not be created`,
    );
  }
  return created;
}

function lookUp() {
  try {
    const id = flag =>
      Number(
        execFileSync('id', [flag, NAME], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
