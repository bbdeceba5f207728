/** Words templates leave for people to replace; in capitals, because "todo" is a word in some languages. */
const PLACEHOLDER =
  /\b(?:TODO|TBD|FIXME|XXX)\b|[Ll]orem ipsum|\[[Mm]ore [Ii]nformation [Nn]eeded\]|\{\{|<(?:your|insert|fill in|replace|describe)\b/;

/** More than this many help nobody. */
const MOST = 20;

/**
 * Lines that still hold a placeholder of a template.
 *
 * @internal
 */
export function findPlaceholders(
  text: string,
): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((content, index) => ({ line: index + 1, text: content.trim() }))
    .filter(({ text: content }) => PLACEHOLDER.test(content))
    .slice(0, MOST);
}
