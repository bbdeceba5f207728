/**
 * A filter of `model-versions/search` for one registered model.
 *
 * @remarks
 *
 * MLflow's filter language has no escaping: inside single quotes a single quote is a syntax error, doubled or with a
 * backslash it silently finds nothing (tried on 3.17). A name with one kind of quote goes between the other kind; with
 * both, `LIKE` stands in, where `_` fits any one character, so it may find other models too: callers compare names.
 *
 * @internal
 */
export function nameFilter(name: string): string {
  if (!name.includes("'")) {
    return `name = '${name}'`;
  }
  if (!name.includes('"')) {
    return `name = "${name}"`;
  }
  return `name LIKE '${name.replace(/['"]/g, '_')}'`;
}

/**
 * Whether the name can stand in `name IN (...)`, where MLflow finds nothing for names with quotes, line ends or a
 * backslash at their end, and says nothing about it (tried on 3.17). Cautious on purpose.
 *
 * @internal
 */
export function fitsNameList(name: string): boolean {
  return /^[\p{L}\p{N}_.\- ]+$/u.test(name);
}

/** A filter for several models; every name must fit. @internal */
export function nameListFilter(names: string[]): string {
  return `name IN (${names.map(name => `'${name}'`).join(', ')})`;
}
