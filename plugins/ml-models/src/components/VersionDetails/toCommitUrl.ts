import type { ScmIntegrationRegistry } from '@backstage/integration';
import { toWebUrl } from '../ExternalLink';

/** Builds the path of a commit from that of its repository; undefined for a path that is no repository's. */
type ToCommitPath = (repository: string, commit: string) => string | undefined;

/** How each type of host builds the address of a commit, by the names `integrations` has for them. */
const commitPaths: Record<string, ToCommitPath> = {
  github: (repository, commit) => `${repository}/commit/${commit}`,
  gitlab: (repository, commit) => `${repository}/-/commit/${commit}`,
  gitea: (repository, commit) => `${repository}/commit/${commit}`,
  bitbucketCloud: (repository, commit) => `${repository}/commits/${commit}`,
  // Bitbucket Data Center clones from /scm/<project>/<repository> and shows at another path.
  bitbucketServer: (repository, commit) => {
    const parts = /^(.*)\/scm\/([^/]+)\/([^/]+)$/.exec(repository);
    if (!parts) return undefined;
    const [, context, project, name] = parts;
    return `${context}/projects/${project}/repos/${name}/commits/${commit}`;
  },
  azure: (repository, commit) =>
    /\/_git\/[^/]+$/.test(repository)
      ? `${repository}/commit/${commit}`
      : undefined,
};

/** Names that tell the type of a host nobody configured. */
const knownHosts: [type: string, name: RegExp][] = [
  ['github', /^github\./],
  ['gitlab', /(^|\.)gitlab\./],
  ['bitbucketCloud', /^bitbucket\.org$/],
  ['bitbucketServer', /(^|\.)bitbucket\./],
  ['gitea', /^codeberg\.org$|(^|\.)(gitea|forgejo)\./],
];

/** What the configuration says about a host; a host without an entry is told by its name and has to be https. */
function findHost(
  url: URL,
  integrations: ScmIntegrationRegistry,
): { type: string; baseUrl: string } | undefined {
  const { host, hostname } = url;
  const secure = `https://${host}`;
  const type = integrations.byUrl(url)?.type;
  if (type) {
    const based =
      integrations.gitlab.byHost(host) ?? integrations.gitea.byHost(host);
    return { type, baseUrl: based?.config.baseUrl ?? secure };
  }
  const known = knownHosts.find(([, name]) => name.test(hostname));
  return known && { type: known[0], baseUrl: secure };
}

/**
 * The page of a commit at the host of its repository.
 *
 * @remarks
 * Repository and commit come from tags that anyone with the registry may have written. So only plain hashes are used,
 * and only addresses without credentials at hosts whose way of building addresses is known: those in the portal's
 * `integrations`, whatever they are called, and as a fallback those whose name says what they are (GitHub, GitLab,
 * Bitbucket, Gitea, Forgejo, each also under a company's own name such as `gitlab.example.com`). The scheme is https
 * unless the integration's `baseUrl` says otherwise.
 *
 * @returns undefined where there is no address to be sure of.
 *
 * @internal
 */
export function toCommitUrl(
  code: { repository?: string; commit?: string } | undefined,
  integrations: ScmIntegrationRegistry,
): string | undefined {
  const address = toWebUrl(code?.repository);
  const commit = code?.commit ?? '';
  if (!address || !/^[0-9a-f]{7,64}$/i.test(commit)) return undefined;

  const url = new URL(address);
  const host = findHost(url, integrations);
  if (!host) return undefined;
  const base = new URL(host.baseUrl);
  const repository = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  const prefix = base.pathname.replace(/\/+$/, '');
  const isRepository =
    repository.startsWith(`${prefix}/`) &&
    repository.slice(prefix.length).split('/').filter(Boolean).length >= 2;
  if (url.protocol !== base.protocol || !isRepository) return undefined;

  const path = commitPaths[host.type]?.(repository, commit);
  return path && `${url.origin}${path}`;
}
