/**
 * Why an act is not possible now: a stable code for translations and tests, a sentence for people, and what it is
 * about.
 *
 * @public
 */
export interface Refusal {
  /** Stable, kebab-case. */
  code: string;
  /** One English sentence without markup that says what would help. */
  text: string;
  /** Checklist items concerned. */
  itemIds?: string[];
}
