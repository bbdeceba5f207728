/**
 * Regular expression, as text, of the entity refs a field may hold: `[kind:][namespace/]name` with one of the kinds
 * given, or none.
 *
 * @remarks
 * JSON schema patterns have no flag for case, and kinds in refs have any case, hence the pairs of letters. A pattern,
 * because the catalog's own model processor drops relations to other kinds without a word.
 *
 * @internal
 */
export function entityRefPattern(kinds: string[]): string {
  const anyCase = (kind: string) =>
    [...kind]
      .map(letter => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)
      .join('');
  return `^(?:(?:${kinds.map(anyCase).join('|')}):)?(?:[^:/\\s]+/)?[^:/\\s]+$`;
}
