import type { FileChange, GitRepository, TreeEntry } from '../GitRepository';
import { GitServerError } from '../GitServerError';
import type { ApiAnswer, ApiRequest } from './ApiRequest';
import { optionalText, requireText } from './readBody';
import { toCommitJson } from './toJson';

/** Reads files, and writes several of them in one commit. */
export async function answerContents(
  request: ApiRequest,
  repository: GitRepository,
  [part, ...path]: string[],
): Promise<ApiAnswer> {
  if (request.method === 'POST' && part === 'contents' && path.length === 0) {
    return await writeFiles(request, repository);
  }
  if (request.method !== 'GET') {
    throw new GitServerError(405, 'no such method here');
  }
  const ref = request.query.get('ref') || (await repository.defaultBranch());
  const filePath = path.filter(Boolean).join('/');
  const entry = await repository.entry(ref, filePath);
  if (!entry) {
    throw new GitServerError(404, `no ${filePath} at ${ref}`);
  }
  if (part === 'raw') {
    return {
      status: 200,
      contentType: 'text/plain; charset=utf-8',
      bytes: await repository.read(entry),
    };
  }
  if (entry.type === 'tree') {
    const entries = await repository.list(ref, filePath);
    return { status: 200, json: entries.map(toEntryJson) };
  }
  const content = await repository.read(entry);
  return {
    status: 200,
    headers: { etag: `"${entry.sha}"` },
    json: {
      ...toEntryJson(entry),
      encoding: 'base64',
      content: content.toString('base64'),
    },
  };
}

function toEntryJson(entry: TreeEntry) {
  return {
    name: entry.path.split('/').pop(),
    path: entry.path,
    sha: entry.sha,
    type: entry.type === 'tree' ? 'dir' : 'file',
    size: entry.size ?? 0,
  };
}

async function writeFiles(
  request: ApiRequest,
  repository: GitRepository,
): Promise<ApiAnswer> {
  const { body } = request;
  if (!Array.isArray(body.files) || body.files.length === 0) {
    throw new GitServerError(422, 'files must be a list of changes');
  }
  const base =
    optionalText(body, 'branch') ?? (await repository.defaultBranch());
  const changes: FileChange[] = [];
  for (const file of body.files) {
    const path = requireText(file, 'path');
    if (path.split('/').some(part => ['', '.', '..', '.git'].includes(part))) {
      throw new GitServerError(422, `${path} is no path in a repository`);
    }
    const operation = requireText(file, 'operation');
    const present = await repository.entry(base, path);
    if ((operation === 'create') === Boolean(present)) {
      throw new GitServerError(
        422,
        present ? `${path} exists already` : `no ${path} on ${base}`,
      );
    }
    // As in Gitea: who changes a file names the content it saw.
    if (present && optionalText(file, 'sha') !== present.sha) {
      throw new GitServerError(409, `sha does not match the ${path} there is`);
    }
    changes.push({
      path,
      content:
        operation === 'delete'
          ? undefined
          : Buffer.from(String(file.content ?? ''), 'base64'),
    });
  }
  const author = body.author as Record<string, unknown> | undefined;
  const sha = await repository.commit({
    base,
    branch: optionalText(body, 'new_branch') ?? base,
    message: optionalText(body, 'message') ?? 'Change files',
    changes,
    author: author && {
      name: requireText(author, 'name'),
      email: requireText(author, 'email'),
    },
  });
  const [commit] = await repository.commits(sha, 1);
  return {
    status: 201,
    json: { commit: toCommitJson(repository, commit, request.baseUrl) },
  };
}
