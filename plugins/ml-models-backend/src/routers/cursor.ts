import { InputError } from '@backstage/errors';
import { sha256Hex } from '@baton-ml/backstage-plugin-ml-models-common';

/** Enough to notice that a cursor was cut, changed or belongs to another list; it is no secret. */
const CHECK_LENGTH = 12;

const toCheck = (list: string, position: readonly string[]) =>
  sha256Hex(JSON.stringify([list, position])).slice(0, CHECK_LENGTH);

/**
 * A place in a list as an opaque text for clients. `list` names the list with everything that decides its order and
 * content, so that a cursor only fits the list it came from.
 *
 * @internal
 */
export function encodeCursor(
  list: string,
  position: readonly string[],
): string {
  const json = JSON.stringify([toCheck(list, position), ...position]);
  return Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * The place a cursor stands for; undefined without a cursor. Throws `InputError` for one that does not fit.
 *
 * @internal
 */
export function decodeCursor(
  list: string,
  cursor: string | undefined,
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [check, ...position] = parse(cursor);
  if (check !== toCheck(list, position)) {
    throw new InputError(
      `Query parameter 'cursor' does not belong to this list: expected 'nextCursor' of the page before, asked with the same other parameters`,
    );
  }
  return position;
}

function parse(cursor: string): string[] {
  try {
    const json = Buffer.from(cursor, 'base64url').toString('utf8');
    const values: unknown = JSON.parse(json);
    return Array.isArray(values) ? values.map(String) : [];
  } catch {
    return [];
  }
}
