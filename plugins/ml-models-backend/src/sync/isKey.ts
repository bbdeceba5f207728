/** An index entry of PostgreSQL ends at about 2,700 bytes, and a character takes up to four. */
const LONGEST_KEY = 600;

/**
 * Whether a text of a registry can be part of a key in the database.
 *
 * @internal
 */
export function isKey(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_KEY;
}
