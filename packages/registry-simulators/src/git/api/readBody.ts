import { GitServerError } from '../GitServerError';

/** A field of a body that must be a text that is not empty. */
export function requireText(
  body: Record<string, unknown>,
  field: string,
): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '') {
    throw new GitServerError(422, `${field} must be a text`);
  }
  return value;
}

/** A field of a body that may be a text. */
export function optionalText(
  body: Record<string, unknown>,
  field: string,
): string | undefined {
  const value = body[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
