import { InputError } from '@backstage/errors';
import { sha256Hex } from '@baton-ml/backstage-plugin-ml-models-common';
import { parseMoment } from '../time/parseMoment';

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
 * What a part of a position is. A cursor is no secret, so whatever one says is looked at before a database compares with
 * it.
 *
 * @internal
 */
export type CursorPart = 'integer' | 'number' | 'text' | 'time';

const FITS: Record<CursorPart, (text: string) => boolean> = {
  // Ids of events, which are 64 bits wide.
  integer: text => /^\d{1,15}$/.test(text),
  // What a column of 32 bits can hold.
  number: text => /^\d{1,9}$/.test(text),
  text: text => !text.includes('\0'),
  time: text => parseMoment(text) !== undefined,
};

/**
 * The place a cursor stands for; undefined without a cursor. Throws `InputError` for one that does not fit.
 *
 * @internal
 */
export function decodeCursor(
  list: string,
  cursor: string | undefined,
  parts: readonly CursorPart[],
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [check, ...position] = parse(cursor);
  const fits =
    check === toCheck(list, position) &&
    position.length === parts.length &&
    parts.every((part, index) => FITS[part](position[index]));
  if (!fits) {
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
