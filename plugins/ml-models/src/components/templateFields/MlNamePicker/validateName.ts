import type { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { NAME_PATTERN, toTakenRefs } from './toTakenRefs';

/**
 * Refuses names that break the rules or are taken. When the catalog does not answer, the form goes on: the template
 * asks again before it makes anything.
 *
 * @internal
 */
export async function validateName(
  name: string | undefined,
  field: { addError(message: string): void },
  context: {
    apiHolder: ApiHolder;
    uiSchema?: { 'ui:options'?: { entityRefs?: string[] } };
  },
): Promise<void> {
  if (!name) {
    return;
  }
  if (!NAME_PATTERN.test(name)) {
    field.addError(
      'Three to forty lower-case letters, digits and dashes, starting with a letter',
    );
    return;
  }
  const catalogApi = context.apiHolder.get(catalogApiRef);
  const entityRefs = context.uiSchema?.['ui:options']?.entityRefs ?? [];
  if (catalogApi) {
    const taken = await toTakenRefs({ catalogApi, entityRefs, name }).catch(
      () => [],
    );
    if (taken.length) {
      field.addError(
        `The catalog has ${taken.join(' and ')} already; choose another name`,
      );
    }
  }
}
