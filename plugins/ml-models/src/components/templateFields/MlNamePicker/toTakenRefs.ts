import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/** Names a repository may describe: what catalogs, registries and Python packages all take. */
export const NAME_PATTERN = /^[a-z][a-z0-9-]{2,39}$/;

/** Options of the field in a template. */
export interface NameOptions {
  /** Entities the template makes, with `<name>` where the name goes. */
  entityRefs?: string[];
  /** More of them while another field is empty, by that field. */
  entityRefsWithout?: Record<string, string[]>;
}

/** The entities that a form makes with what it holds so far. */
export function toMadeRefs(
  options: NameOptions | undefined,
  formData: Record<string, unknown> | undefined,
): string[] {
  const { entityRefs = [], entityRefsWithout = {} } = options ?? {};
  return [
    ...entityRefs,
    ...Object.entries(entityRefsWithout).flatMap(([field, refs]) =>
      formData?.[field] ? [] : refs,
    ),
  ];
}

/**
 * Which of the entities a form would make exist already.
 *
 * @param options.entityRefs - with `<name>` where the name goes.
 *
 * @internal
 */
export async function toTakenRefs(options: {
  catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
  entityRefs: string[];
  name: string;
}): Promise<string[]> {
  if (!NAME_PATTERN.test(options.name) || !options.entityRefs.length) {
    return [];
  }
  const entityRefs = options.entityRefs.map(ref =>
    stringifyEntityRef(parseEntityRef(ref.replace('<name>', options.name))),
  );
  const { items } = await options.catalogApi.getEntitiesByRefs({
    entityRefs,
    fields: ['kind', 'metadata.name', 'metadata.namespace'],
  });
  return entityRefs.filter((_, index) => items[index]);
}
