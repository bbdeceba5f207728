/** JSON escapes of characters PostgreSQL refuses: NUL, and halves of surrogate pairs. */
const REFUSED = /\\u0000|\\ud[89a-f]/;

/** Records over this many characters of JSON are looked at value by value. */
const LARGE_RECORD = 32_768;
/** No text of a record is stored longer than this. */
const LONGEST_TEXT = 16_384;
/** No list or map of a record is stored with more entries than this. */
const MOST_ENTRIES = 1_000;

/**
 * Whether a record has to go through {@link cleanRecord}, told from its JSON text. Nearly none has to, and 100,000
 * records are looked at in a sync, so this is one look at a text that is needed anyway.
 *
 * @internal
 */
export function needsCleaning(json: string): boolean {
  return (
    json.length > LARGE_RECORD || (json.includes('\\u') && REFUSED.test(json))
  );
}

/**
 * A record of a registry as it can be stored: without characters a database refuses and of bounded size.
 *
 * @internal
 */
export function cleanRecord<T extends object>(record: T): T {
  return cleanValue(record) as T;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_ENTRIES)
      .map(([key, member]) => [cleanText(key), cleanValue(member)]),
  );
}

/**
 * A text without NUL and without halves of surrogate pairs, cut when it is very long.
 *
 * @internal
 */
export function cleanText(text: string): string {
  const cut =
    text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return replaceRefused(cut);
}

/**
 * A text of any length with a sign of replacement for every character PostgreSQL refuses.
 *
 * @internal
 */
export function replaceRefused(text: string): string {
  return text
    .replace(/\0/g, '\ufffd')
    .replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    );
}
