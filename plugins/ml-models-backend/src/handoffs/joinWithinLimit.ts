/** Of the texts of a design in the contract, in characters. */
const LONGEST_TEXT = 10_000;
const CUT = '…';

/**
 * Paragraphs as one text that can be saved as a part of the design: what does not fit is cut.
 *
 * @internal
 */
export function joinWithinLimit(
  paragraphs: ReadonlyArray<string | undefined>,
): string | undefined {
  const text = paragraphs.filter(Boolean).join('\n\n');
  if (!text) return undefined;
  if (text.length <= LONGEST_TEXT) return text;
  // Half of a pair of surrogates is no text.
  const kept = text.slice(0, LONGEST_TEXT - CUT.length);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}
