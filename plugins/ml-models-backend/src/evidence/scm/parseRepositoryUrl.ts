import type { ScmHostType, ScmRepository } from './ScmRepository';

/** What stands between the repository and the branch in an address. */
const MARKS: Record<ScmHostType, RegExp> = {
  github: /^\/([^/]+\/[^/]+?)(?:\/(tree|blob|raw|edit)\/(.*))?$/,
  gitlab: /^\/(.+?)(?:\/(?:-\/)?(tree|blob|raw|edit)\/(.*))?$/,
  gitea: /^\/([^/]+\/[^/]+?)(?:\/(?:src|raw)\/(branch|commit|tag)\/(.*))?$/,
};

/**
 * Takes the address of a repository, of a folder or of a file in it apart. For a file, the folder is the one it lies
 * in. The name of a branch ends at the first slash, as everywhere in Backstage.
 *
 * @param baseUrl - where the host's own pages begin, for hosts that do not live at the root
 *
 * @internal
 */
export function parseRepositoryUrl(
  type: ScmHostType,
  baseUrl: string,
  url: string,
): ScmRepository | undefined {
  if (!URL.canParse(url) || !URL.canParse(baseUrl)) return undefined;
  const address = new URL(url);
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  if (prefix && !address.pathname.startsWith(`${prefix}/`)) return undefined;
  const path = address.pathname.slice(prefix.length);
  const match = path.replace(/\/+$/, '').match(MARKS[type]);
  if (!match) return undefined;
  const [, found, kind, rest = ''] = match;
  const project = found.replace(/\.git$/, '');
  if (!project.includes('/')) return undefined;
  const [ref, ...folders] = rest.split('/').filter(Boolean);
  const last = folders.at(-1);
  const isFile =
    last !== undefined &&
    (kind === 'blob' ||
      kind === 'raw' ||
      kind === 'edit' ||
      (!path.endsWith('/') && /\.[A-Za-z]+$/.test(last)));
  return {
    type,
    host: address.host,
    project: decode(project),
    webUrl: `${address.origin}${prefix}/${project}`,
    ref: ref === undefined ? undefined : decode(ref),
    directory: decode((isFile ? folders.slice(0, -1) : folders).join('/')),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
