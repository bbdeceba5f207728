import { statSync } from 'node:fs';
import path from 'node:path';

const EXECUTE = { owner: 0o100, group: 0o010, other: 0o001 };

/**
 * Whether an account may walk down to a directory: it needs the execute bit on the directory and on everything above
 * it. A home directory of mode 0700 is the usual reason why not. Access control lists are not looked at.
 *
 * @param {string} directory absolute path of an existing directory
 * @param {{uid?: number, gid?: number}} user the account; without a uid the current user, who has walked there already
 * @returns {boolean}
 */
export function isTraversableBy(directory, user) {
  if (user.uid === undefined) {
    return true;
  }
  const { mode, uid, gid } = statSync(directory);
  let bit = EXECUTE.other;
  if (uid === user.uid) {
    bit = EXECUTE.owner;
  } else if (gid === user.gid) {
    bit = EXECUTE.group;
  }
  // eslint-disable-next-line no-bitwise
  const allowed = (mode & bit) !== 0;
  const parent = path.dirname(directory);
  return allowed && (parent === directory || isTraversableBy(parent, user));
}
