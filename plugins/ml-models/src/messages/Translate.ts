import type { ReactElement } from 'react';
import type { mlModelsTranslationRef } from '../translation';

type Messages = (typeof mlModelsTranslationRef)['T'];

/** Keys as they are asked for: a message that counts has one key per plural form and is asked for without it. */
type MessageKey = keyof {
  [TKey in keyof Messages as TKey extends `${infer TBase}_one`
    ? TBase
    : TKey extends `${string}_other`
    ? never
    : TKey]: true;
};

/**
 * The function that turns a message key of this package into words. `count` chooses the plural form; with an element
 * among the values the answer is an element as well.
 *
 * @internal
 */
export interface Translate {
  (
    key: MessageKey,
    values?: Record<string, string | number | undefined>,
  ): string;
  (
    key: MessageKey,
    values: Record<string, string | number | ReactElement>,
  ): ReactElement;
}
