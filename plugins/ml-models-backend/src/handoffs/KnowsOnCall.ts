/**
 * Knows who is in the rotation of a model.
 *
 * @internal
 */
export interface KnowsOnCall {
  /** Both are entity refs in lower case. Throws when nothing is known of anybody. */
  isOnCall(userRef: string, modelRef: string): Promise<boolean>;
}
