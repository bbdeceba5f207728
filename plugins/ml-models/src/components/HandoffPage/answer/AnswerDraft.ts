/**
 * A half-written answer, with what the person looked at when they began.
 *
 * @internal
 */
export interface AnswerDraft {
  text: string;
  links: { title: string; url: string }[];
  /** Text of the answer the draft began from. */
  base: string;
  /** Its links. */
  baseLinks?: AnswerDraft['links'];
}
