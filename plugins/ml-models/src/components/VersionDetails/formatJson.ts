/**
 * JSON text with one value per line; any other text as it is.
 *
 * @internal
 */
export function formatJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
