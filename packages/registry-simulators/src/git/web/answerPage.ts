import type { GitRepositories } from '../GitRepositories';
import { GitServerError } from '../GitServerError';
import { mergePull } from '../pulls';
import { PAGE_HEADERS } from '../../web/layout';
import {
  commitPage,
  overviewPage,
  pullPage,
  repositoryPage,
  sourcePage,
} from './pages';

/** A page, a plain file or a redirect. */
export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Answers what a browser opens: pages to read, plain files, and the button that merges. */
export async function answerPage(options: {
  method: string;
  /** Segments of the path, decoded. */
  segments: string[];
  baseUrl: string;
  /** The page the request comes from, as the browser says. */
  origin: string | undefined;
  repositories: GitRepositories;
}): Promise<PageAnswer> {
  const { repositories, baseUrl } = options;
  const [owner, name, part, kind, ref, ...path] = options.segments;
  const page = (body: string) => ({ status: 200, headers: PAGE_HEADERS, body });
  if (owner === undefined) {
    return page(await overviewPage(repositories));
  }
  if (name === undefined) {
    throw new GitServerError(404, 'no such page');
  }
  const repository = repositories.get(owner, name);
  if (options.method === 'POST') {
    if (part !== 'pulls' || ref !== 'merge') {
      throw new GitServerError(405, 'no such method here');
    }
    // Pages of other sites cannot press the button.
    if (options.origin !== baseUrl) {
      throw new GitServerError(403, 'only from the page of the pull request');
    }
    await mergePull(repositories, repository, Number(kind));
    return {
      status: 303,
      headers: { location: `/${owner}/${name}/pulls/${kind}` },
      body: '',
    };
  }
  switch (part) {
    case undefined:
      return page(await repositoryPage(repositories, repository, baseUrl));
    case 'src':
      if (['branch', 'commit', 'tag'].includes(kind) && ref) {
        return page(await sourcePage(repository, kind, ref, path.join('/')));
      }
      break;
    case 'raw':
      if (ref) {
        const entry = await repository.entry(ref, path.join('/'));
        if (entry?.type === 'blob') {
          return {
            status: 200,
            headers: {
              'content-type': 'text/plain; charset=utf-8',
              'content-security-policy': "default-src 'none'; sandbox",
              'x-content-type-options': 'nosniff',
            },
            body: await repository.read(entry),
          };
        }
      }
      break;
    case 'commit':
      if (kind) {
        return page(await commitPage(repository, kind));
      }
      break;
    case 'pulls':
      if (kind) {
        return page(await pullPage(repositories, repository, Number(kind)));
      }
      break;
    default:
  }
  throw new GitServerError(404, 'no such page');
}
