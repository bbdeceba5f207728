import { parseRepositoryLocation } from './repositoryLocation';

/**
 * Refuses a destination that lacks something or would not be one repository.
 *
 * @internal
 */
export function validateRepository(
  value: string | undefined,
  field: { addError(message: string): void },
): void {
  const { host, owner, repository } = parseRepositoryLocation(value);
  if (!host || !owner || !repository) {
    field.addError('Host, organisation and repository are needed');
    return;
  }
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(owner)) {
    field.addError(
      'Organisation: letters, digits, dots, dashes and underscores; GitLab groups in groups with slashes',
    );
  }
  if (!/^[A-Za-z0-9][\w.-]*$/.test(repository)) {
    field.addError(
      'Repository: letters, digits, dots, dashes and underscores, starting with a letter or digit',
    );
  }
}
