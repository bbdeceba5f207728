/**
 * Text of a registry, fit for an entity: no control characters, none that turn the direction of writing around, cut at
 * `longest` characters with an ellipsis. Undefined when nothing is left.
 */
export function toPlainText(
  text: string | undefined,
  longest: number,
  lines: 'one' | 'many' = 'one',
): string | undefined {
  const clean = (text ?? '')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(lines === 'one' ? /\s+/g : /[^\S\n]+/g, ' ')
    .trim();
  // By code points, so that no character is cut in half.
  const characters = [...clean];
  if (characters.length <= longest) return clean || undefined;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
