import type { ScmIntegrationRegistry } from '@backstage/integration';

/** Addresses of files hold the branch after one of these; without it only the repository is known. */
const BRANCH = /\/(tree|blob|src)\//;

/**
 * The page of a file in the repository that an entity comes from.
 *
 * @param path - relative to the location, or a whole web address, which stays as it is
 * @param location - as in the annotation `backstage.io/source-location`
 * @returns undefined when the host is none of `integrations`, or the location names no branch: then nobody knows where
 * files are shown
 *
 * @internal
 */
export function toRepositoryFileUrl(options: {
  path: string;
  location: { type: string; target: string } | undefined;
  integrations: ScmIntegrationRegistry;
}): string | undefined {
  const { path, location, integrations } = options;
  if (/^https?:\/\//i.test(path)) return path;
  if (location?.type !== 'url') return undefined;
  const base = location.target;
  const type = integrations.byUrl(base)?.type;
  if (!type || (type !== 'azure' && !BRANCH.test(base))) return undefined;
  // Relative to the folder of the entity; a path from the root would lead elsewhere on some hosts.
  const url = `./${path.replace(/^\/+/, '')}`;
  return integrations.resolveUrl({ url, base });
}
