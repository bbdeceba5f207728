/**
 * Why a rule came to its result: a stable code for translations and tests, a sentence for people, and the
 * entities the sentence rests on.
 *
 * @public
 */
export interface Reason {
  /** Stable, kebab-case. */
  code: string;
  /** One English sentence without markup. */
  text: string;
  /** Entity refs the reason rests on, sorted, each once. */
  refs: string[];
}
