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
