import type { ApiHolder } from '@backstage/core-plugin-api';
import { translateForForm } from '../translateForForm';
import { parseRepositoryLocation } from './repositoryLocation';

/**
 * Refuses a destination that lacks something or would not be one repository.
 *
 * @internal
 */
export async function validateRepository(
  value: string | undefined,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder },
): Promise<void> {
  const t = await translateForForm(context.apiHolder);
  const { host, owner, repository } = parseRepositoryLocation(value);
  if (!host || !owner || !repository) {
    field.addError(t('templateField.repository.incomplete'));
    return;
  }
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(owner)) {
    field.addError(t('templateField.repository.ownerPattern'));
  }
  if (!/^[A-Za-z0-9][\w.-]*$/.test(repository)) {
    field.addError(t('templateField.repository.namePattern'));
  }
}
