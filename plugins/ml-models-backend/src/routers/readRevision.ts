import { InputError } from '@backstage/errors';
import type { Request } from 'express';

/**
 * The revision a person looked at, from `If-Match`: a number, bare or as an entity tag.
 *
 * @internal
 */
export function readRevision(request: Request): number {
  const header = request.header('If-Match');
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header?.trim() ?? '');
  if (!match) {
    throw new InputError(
      `Header 'If-Match' is no revision: expected the number that 'revision' had`,
    );
  }
  return Number(match[1]);
}
