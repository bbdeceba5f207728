/**
 * The query part of an address: `?a=1&b=2`, or nothing. Undefined and empty values are left out; a list repeats its
 * key.
 *
 * @internal
 */
export function toSearch(
  query: Record<
    string,
    string | number | boolean | readonly string[] | undefined
  > = {},
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      search.append(key, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
