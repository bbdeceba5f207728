import type { ScmRepository } from './ScmRepository';

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Addresses of a file and of a commit for people; that of the file is understood by the URL reader as well.
 *
 * @internal
 */
export const repositoryLinks = {
  file(
    { type, webUrl, directory }: ScmRepository,
    at: { commit?: string; ref?: string },
    path: string,
  ): string {
    const place = encode(directory ? `${directory}/${path}` : path);
    const ref = encodeURIComponent(at.commit ?? at.ref ?? 'HEAD');
    switch (type) {
      case 'github':
        return `${webUrl}/blob/${ref}/${place}`;
      case 'gitlab':
        return `${webUrl}/-/blob/${ref}/${place}`;
      default:
        return `${webUrl}/src/${
          at.commit ? 'commit' : 'branch'
        }/${ref}/${place}`;
    }
  },
  commit({ type, webUrl }: ScmRepository, sha: string): string {
    return type === 'gitlab'
      ? `${webUrl}/-/commit/${sha}`
      : `${webUrl}/commit/${sha}`;
  },
};
