import type { MlflowTag } from './mlflowAnswers';
import { setMember } from './setMember';

/**
 * Tags or parameters by key, from any number of lists; the last one wins. Servers leave empty values out.
 *
 * @internal
 */
export function toKeyedValues(
  ...lists: Array<MlflowTag[] | undefined>
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const list of lists) {
    for (const { key, value } of list ?? []) {
      if (typeof key === 'string') setMember(values, key, String(value ?? ''));
    }
  }
  return values;
}
