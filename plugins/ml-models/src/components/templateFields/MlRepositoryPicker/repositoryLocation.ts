/** Where a repository is to be created. */
export interface RepositoryLocation {
  host: string;
  owner: string;
  repository: string;
}

/** Takes `host?owner=o&repo=r` apart, the form in which templates hand a destination on. */
export function parseRepositoryLocation(
  text: string | undefined,
): RepositoryLocation {
  const [host = '', query = ''] = (text ?? '').split('?');
  const parameters = new URLSearchParams(query);
  return {
    host,
    owner: parameters.get('owner') ?? '',
    repository: parameters.get('repo') ?? '',
  };
}

/** Puts a location into the form in which templates hand a destination on. */
export function formatRepositoryLocation(location: RepositoryLocation): string {
  const { host, owner, repository } = location;
  return `${host}?${new URLSearchParams({ owner, repo: repository })}`;
}
