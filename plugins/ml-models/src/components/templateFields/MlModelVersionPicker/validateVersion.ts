import type { ApiHolder } from '@backstage/core-plugin-api';
import { translateForForm } from '../translateForForm';

/**
 * Refuses what names no single version. Whether the version exists and is ready is asked again by the template.
 *
 * @internal
 */
export async function validateVersion(
  value: string | undefined,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder },
): Promise<void> {
  if (value?.trim().toLocaleLowerCase('en-US') === 'latest') {
    const t = await translateForForm(context.apiHolder);
    field.addError(t('templateField.version.latest'));
  }
}
