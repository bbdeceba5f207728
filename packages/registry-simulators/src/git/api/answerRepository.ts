import type { GitRepository } from '../GitRepository';
import { GitServerError } from '../GitServerError';
import { runGit } from '../runGit';
import type { ApiAnswer, ApiRequest } from './ApiRequest';
import { toCommitJson, toRepositoryJson } from './toJson';

/** The repository itself, its branches, commits and archives. */
export async function answerRepository(
  request: ApiRequest,
  repository: GitRepository,
  rest: string[],
): Promise<ApiAnswer> {
  const { baseUrl, query } = request;
  if (request.method !== 'GET') {
    throw new GitServerError(405, 'no such method here');
  }
  const [part, ...more] = rest;
  if (part === undefined) {
    const records = await request.repositories.records(repository);
    return {
      status: 200,
      json: await toRepositoryJson(repository, records, baseUrl),
    };
  }
  if (part === 'branches') {
    const branches = (await repository.branches()).map(({ name, sha }) => ({
      name,
      commit: { id: sha },
      protected: false,
    }));
    const name = more.join('/');
    const found = branches.find(branch => branch.name === name);
    if (name && !found) {
      throw new GitServerError(404, `no branch ${name}`);
    }
    return { status: 200, json: found ?? branches };
  }
  if (part === 'commits') {
    const ref = query.get('sha') || (await repository.defaultBranch());
    const limit = Math.min(Number(query.get('limit')) || 30, 100);
    const commits = await repository.commits(ref, limit);
    return {
      status: 200,
      json: commits.map(each => toCommitJson(repository, each, baseUrl)),
    };
  }
  if (part === 'git' && more[0] === 'commits' && more[1]) {
    const [commit] = await repository.commits(more.slice(1).join('/'), 1);
    return { status: 200, json: toCommitJson(repository, commit, baseUrl) };
  }
  const archive = /^(.+)\.tar\.gz$/.exec(more.join('/'));
  if (part === 'archive' && archive) {
    const sha = await repository.resolve(archive[1]);
    return {
      status: 200,
      contentType: 'application/gzip',
      bytes: await runGit({
        directory: repository.directory,
        args: [
          'archive',
          '--format=tar.gz',
          `--prefix=${repository.name}/`,
          sha,
        ],
      }),
    };
  }
  throw new GitServerError(404, 'no such route');
}
