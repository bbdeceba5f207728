import type { MlflowTag } from './mlflowAnswers';

/**
 * Tags or parameters by key; the last one wins. Servers leave empty values out.
 *
 * @internal
 */
export function toKeyedValues(
  entries: MlflowTag[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (entries ?? [])
      .filter(entry => typeof entry.key === 'string')
      .map(entry => [entry.key, String(entry.value ?? '')]),
  );
}
