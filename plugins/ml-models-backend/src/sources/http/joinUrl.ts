/**
 * An address below a base URL, whose own path stays in front; a list in the query repeats its key.
 *
 * @internal
 */
export function joinUrl(
  base: URL,
  path: string,
  query: Record<string, string | string[] | undefined> = {},
): URL {
  const url = new URL(
    `${base.pathname.replace(/\/$/, '')}${path}`,
    base.origin,
  );
  for (const [key, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) {
      url.searchParams.append(key, each);
    }
  }
  return url;
}
