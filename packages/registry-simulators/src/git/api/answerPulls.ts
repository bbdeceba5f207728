import type { PullRequest } from '../GitRepositories';
import type { GitRepository } from '../GitRepository';
import { GitServerError } from '../GitServerError';
import { currentCommits, mergePull } from '../pulls';
import type { ApiAnswer, ApiRequest } from './ApiRequest';
import { optionalText, requireText } from './readBody';
import { toPullJson } from './toJson';

/** Pull requests between branches of one repository. */
export async function answerPulls(
  request: ApiRequest,
  repository: GitRepository,
  [, number, action]: string[],
): Promise<ApiAnswer> {
  const { method, repositories, baseUrl } = request;
  const answer = async (status: number, pull: PullRequest) => ({
    status,
    json: toPullJson(
      repository,
      await currentCommits(repository, pull),
      baseUrl,
    ),
  });
  if (number === undefined) {
    if (method === 'POST') {
      return await answer(201, await addPull(request, repository));
    }
    const { pulls } = await repositories.records(repository);
    const state = request.query.get('state') || 'open';
    const wanted = pulls
      .filter(pull => state === 'all' || pull.state === state)
      .reverse();
    return {
      status: 200,
      json: await Promise.all(
        wanted.map(async pull => (await answer(200, pull)).json),
      ),
    };
  }
  if (method === 'POST' && action === 'merge') {
    await mergePull(repositories, repository, Number(number));
    return { status: 200, json: {} };
  }
  if (method === 'GET' && action === undefined) {
    const { pulls } = await repositories.records(repository);
    const pull = pulls.find(each => each.number === Number(number));
    if (!pull) {
      throw new GitServerError(404, `no pull request ${number}`);
    }
    return await answer(200, pull);
  }
  throw new GitServerError(405, 'no such method here');
}

async function addPull(
  request: ApiRequest,
  repository: GitRepository,
): Promise<PullRequest> {
  const { body } = request;
  const head = requireText(body, 'head');
  const base = requireText(body, 'base');
  const title = requireText(body, 'title');
  for (const branch of [head, base]) {
    await repository.resolve(`refs/heads/${branch}`);
  }
  return await request.repositories.change(repository, ({ pulls }) => {
    const same = pulls.find(
      each => each.state === 'open' && each.head === head && each.base === base,
    );
    if (same) {
      throw new GitServerError(
        409,
        `pull request already exists for these targets: ${same.number}`,
      );
    }
    const pull: PullRequest = {
      number: pulls.length + 1,
      title,
      body: optionalText(body, 'body') ?? '',
      state: 'open',
      merged: false,
      base,
      head,
      createdAt: request.now.toISOString(),
    };
    pulls.push(pull);
    return pull;
  });
}
