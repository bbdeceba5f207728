import type { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { translateForForm } from '../translateForForm';
import {
  NAME_PATTERN,
  type NameOptions,
  toMadeRefs,
  toTakenRefs,
} from './toTakenRefs';

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
    formData?: object;
    uiSchema?: { 'ui:options'?: NameOptions };
  },
): Promise<void> {
  if (!name) {
    return;
  }
  const t = await translateForForm(context.apiHolder);
  if (!NAME_PATTERN.test(name)) {
    field.addError(t('templateField.name.pattern'));
    return;
  }
  const catalogApi = context.apiHolder.get(catalogApiRef);
  const entityRefs = toMadeRefs(
    context.uiSchema?.['ui:options'],
    context.formData as Record<string, unknown> | undefined,
  );
  if (catalogApi) {
    const taken = await toTakenRefs({ catalogApi, entityRefs, name }).catch(
      () => [],
    );
    if (taken.length) {
      field.addError(
        t('templateField.name.refused', { refs: taken.join(', ') }),
      );
    }
  }
}
