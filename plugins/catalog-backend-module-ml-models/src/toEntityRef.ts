import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Same form as the schema of the kind asks of its refs. */
const FORM = /^([^:/\s]+:)?([^:/\s]+\/)?[^:/\s]+$/;

/**
 * The text as canonical entity ref of one of the kinds, the first of which is that of a ref that names none; undefined
 * when it is no ref or names another kind.
 *
 * @remarks
 * The namespace of a short ref is `default`, because a tag in a registry knows nothing of namespaces.
 */
export function toEntityRef(text: string, kinds: string[]): string | undefined {
  if (!FORM.test(text.trim())) return undefined;
  const ref = parseEntityRef(text.trim(), { defaultKind: kinds[0] });
  const isAllowed = kinds.some(
    kind => kind.toLowerCase() === ref.kind.toLowerCase(),
  );
  return isAllowed ? stringifyEntityRef(ref) : undefined;
}
