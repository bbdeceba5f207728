import { InputError } from '@backstage/errors';

/**
 * Refuses a body with a NUL character in any of its texts, which PostgreSQL does not store.
 *
 * @internal
 */
export function requireText(body: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(body ?? {})) {
    if ([value].flat().some(item => String(item).includes('\0'))) {
      throw new InputError(`Field '${field}' contains a NUL character`);
    }
  }
}
