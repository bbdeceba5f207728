import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * A ref as an entity writes it, in full.
 *
 * @internal
 */
export function toEntityRef(
  text: string,
  defaultKind: string,
  { metadata }: Entity,
): string {
  return stringifyEntityRef(
    parseEntityRef(text, { defaultKind, defaultNamespace: metadata.namespace }),
  );
}
