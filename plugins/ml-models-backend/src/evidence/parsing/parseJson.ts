import { toError } from '@backstage/errors';
import type { Parsed } from './Parsed';

/**
 * Reads a JSON text from a repository.
 *
 * @internal
 */
export function parseJson(text: string): Parsed<unknown> {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: toError(error).message };
  }
}
