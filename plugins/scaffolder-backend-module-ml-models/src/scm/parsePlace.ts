import type { ScmIntegrations } from '@backstage/integration';
import type { ScmPlace } from './ScmPlace';

/** What stands between the repository and the ref in an address. */
const MARKERS: Record<ScmPlace['provider'], RegExp> = {
  github: /^\/(?:tree|blob|raw|edit)\/([^/]+)\/?(.*)$/,
  gitlab: /^\/-\/(?:tree|blob|raw|edit)\/([^/]+)\/?(.*)$/,
  gitea: /^\/src\/(?:branch|commit|tag)\/([^/]+)\/?(.*)$/,
};

/**
 * Takes an address apart: `https://github.com/org/churn/tree/main/services/` is the folder `services/` of `org/churn`
 * on `main`. An address of a file stands for its folder.
 *
 * @returns undefined for a host the portal is not configured for, or of another kind.
 */
export function parsePlace(
  url: string,
  integrations: ScmIntegrations,
): ScmPlace | undefined {
  const integration = integrations.byUrl(url);
  const provider = integration?.type;
  if (
    !integration ||
    (provider !== 'github' && provider !== 'gitlab' && provider !== 'gitea')
  ) {
    return undefined;
  }
  const { origin, host, pathname } = new URL(url);
  const prefix = basePath(integrations, provider, host);
  const path = decodeURIComponent(pathname).slice(prefix.length);
  const [repositoryPath, rest] = splitRepository(path, provider);
  const segments = repositoryPath.split('/').filter(Boolean);
  const repository = segments.pop()?.replace(/\.git$/, '');
  const owner = segments.join('/');
  if (!repository || !owner) {
    return undefined;
  }
  const [, ref, inside] = MARKERS[provider].exec(rest) ?? [];
  return {
    provider,
    host,
    repositoryUrl: `${origin}${prefix}/${owner}/${repository}`,
    owner,
    repository,
    ref,
    folder: inside ? inside.slice(0, inside.lastIndexOf('/') + 1) : '',
  };
}

/** Where the server starts below its host, for example `/git`. */
function basePath(
  integrations: ScmIntegrations,
  provider: ScmPlace['provider'],
  host: string,
): string {
  const baseUrl =
    provider === 'gitlab'
      ? integrations.gitlab.byHost(host)?.config.baseUrl
      : provider === 'gitea' && integrations.gitea.byHost(host)?.config.baseUrl;
  return baseUrl ? new URL(baseUrl).pathname.replace(/\/$/, '') : '';
}

/** GitLab has groups in groups and ends the repository with `/-/`; the others have exactly two segments. */
function splitRepository(
  path: string,
  provider: ScmPlace['provider'],
): [string, string] {
  if (provider === 'gitlab') {
    const end = path.indexOf('/-/');
    return end < 0 ? [path, ''] : [path.slice(0, end), path.slice(end)];
  }
  const [, owner = '', repository = '', ...rest] = path.split('/');
  return [`${owner}/${repository}`, rest.length ? `/${rest.join('/')}` : ''];
}
