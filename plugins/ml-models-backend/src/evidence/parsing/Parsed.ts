/**
 * What a text was read as, or one sentence on why it cannot be.
 *
 * @internal
 */
export type Parsed<T> =
  | { fault?: undefined; value: T }
  | { fault: string; value?: undefined };
