import type { ReactElement } from 'react';
import type { mlModelsTranslationRef } from '../translation';

type Messages = (typeof mlModelsTranslationRef)['T'];

/** Keys as they are asked for: a message that counts has one key per plural form and is asked for without it. */
type MessageKey =
  | keyof {
      [TKey in keyof Messages as TKey extends `${infer TBase}_one`
        ? TBase
        : TKey extends `${string}_other`
        ? never
        : TKey]: true;
    };

type MessageOf<TKey extends MessageKey> = TKey extends keyof Messages
  ? Messages[TKey]
  : `${TKey}_other` extends keyof Messages
  ? Messages[`${TKey}_other`]
  : never;

/** Names between double braces. */
type ValueName<TMessage> =
  TMessage extends `${string}{{${infer TName}}}${infer TRest}`
    ? TName | ValueName<TRest>
    : never;

type Counted<TKey extends MessageKey> = TKey extends keyof Messages
  ? never
  : 'count';

type Values<TKey extends MessageKey, TValue> = [
  ValueName<MessageOf<TKey>> | Counted<TKey>,
] extends [never]
  ? []
  : [
      values: {
        [TName in
          | ValueName<MessageOf<TKey>>
          | Counted<TKey>]: TName extends 'count' ? number : TValue;
      },
    ];

/**
 * The function that turns a message key of this package into words; it asks for exactly the values the message names.
 * With an element among the values the answer is an element as well.
 *
 * @internal
 */
export interface Translate {
  <TKey extends MessageKey>(
    key: TKey,
    ...values: Values<TKey, string | number>
  ): string;
  <TKey extends MessageKey>(
    key: TKey,
    ...values: Values<TKey, string | number | ReactElement>
  ): ReactElement;
}
