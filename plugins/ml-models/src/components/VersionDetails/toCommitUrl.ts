import { toWebUrl } from '../ExternalLink';

/** How the hosts people use build the address of one commit, told apart by the name of the host. */
const commitPaths: {
  isHost: (host: string) => boolean;
  toPath: (repository: string, commit: string) => string | undefined;
}[] = [
  {
    isHost: host => host === 'github.com' || /^github\./.test(host),
    toPath: (repository, commit) => `${repository}/commit/${commit}`,
  },
  {
    isHost: host => /(^|\.)gitlab\./.test(host),
    toPath: (repository, commit) => `${repository}/-/commit/${commit}`,
  },
  {
    isHost: host => host === 'bitbucket.org',
    toPath: (repository, commit) => `${repository}/commits/${commit}`,
  },
  {
    // Bitbucket Data Center clones from /scm/<project>/<repository> and shows at another path.
    isHost: host => /(^|\.)bitbucket\./.test(host),
    toPath: (repository, commit) => {
      const parts = /^(.*)\/scm\/([^/]+)\/([^/]+)$/.exec(repository);
      if (!parts) return undefined;
      const [, context, project, name] = parts;
      return `${context}/projects/${project}/repos/${name}/commits/${commit}`;
    },
  },
  {
    isHost: host =>
      host === 'codeberg.org' || /(^|\.)(gitea|forgejo)\./.test(host),
    toPath: (repository, commit) => `${repository}/commit/${commit}`,
  },
];

/**
 * The page of a commit at the host of its repository.
 *
 * @remarks
 * Repository and commit come from tags that anyone with the registry may have written. So only https addresses
 * without credentials and plain hashes are used, and only at hosts whose way of building addresses is known by
 * name (GitHub, GitLab, Bitbucket, Gitea, Forgejo, each also under a company's own name such as
 * `gitlab.example.com`).
 *
 * @returns undefined where there is no address to be sure of.
 *
 * @internal
 */
export function toCommitUrl(
  code: { repository?: string; commit?: string } | undefined,
): string | undefined {
  const address = toWebUrl(code?.repository);
  const commit = code?.commit ?? '';
  if (!address || !/^[0-9a-f]{7,64}$/i.test(commit)) return undefined;

  const url = new URL(address);
  const repository = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  const isRepository = repository.split('/').filter(Boolean).length >= 2;
  if (url.protocol !== 'https:' || !isRepository) return undefined;

  const path = commitPaths
    .find(({ isHost }) => isHost(url.hostname))
    ?.toPath(repository, commit);
  return path && `${url.origin}${path}`;
}
