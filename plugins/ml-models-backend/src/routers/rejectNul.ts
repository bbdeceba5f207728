import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/**
 * Refuses addresses with a NUL character or with escapes that are no text: PostgreSQL takes neither, and nothing here
 * is called like that.
 *
 * @internal
 */
export const rejectNul: RequestHandler = (request, _response, next) => {
  let path: string | undefined;
  try {
    path = decodeURIComponent(request.path);
  } catch {
    // Answered below.
  }
  next(
    path === undefined || path.includes('\0')
      ? new InputError('The path of the request is not valid')
      : undefined,
  );
};

/** A look-up of many refs answers each by itself; one that is no ref must not spoil the others. */
const FORGIVING_PATH = '/models/by-refs';

/**
 * Refuses bodies with a NUL character in any text, because PostgreSQL takes none.
 *
 * @internal
 */
export const rejectNulInBody: RequestHandler = (request, _response, next) => {
  next(
    request.path !== FORGIVING_PATH && containsNul(request.body)
      ? new InputError('The body of the request contains a NUL character')
      : undefined,
  );
};

function containsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (Array.isArray(value)) return value.some(containsNul);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, member]) => key.includes('\0') || containsNul(member),
  );
}
