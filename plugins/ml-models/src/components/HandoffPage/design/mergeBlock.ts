/** Fields of a block as people type them. */
export type BlockValues = Record<string, string>;

/**
 * Two people changed a block at once: what only one of them changed is taken from them, what both changed in different
 * ways is left for a person to choose.
 *
 * @param base - what both began from
 *
 * @internal
 */
export function mergeBlock(options: {
  base: BlockValues;
  mine: BlockValues;
  theirs: BlockValues;
}): { merged: BlockValues; clashes: string[] } {
  const { base, mine, theirs } = options;
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const valueOf = (values: BlockValues, name: string) => values[name] ?? '';
  const clashes = names.filter(
    name =>
      valueOf(mine, name) !== valueOf(base, name) &&
      valueOf(theirs, name) !== valueOf(base, name) &&
      valueOf(mine, name) !== valueOf(theirs, name),
  );
  const merged = Object.fromEntries(
    names.map(name => [
      name,
      valueOf(mine, name) === valueOf(base, name)
        ? valueOf(theirs, name)
        : valueOf(mine, name),
    ]),
  );
  return { merged, clashes };
}
