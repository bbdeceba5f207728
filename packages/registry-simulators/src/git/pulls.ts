import type { GitRepositories, PullRequest } from './GitRepositories';
import type { GitRepository } from './GitRepository';
import { GitServerError } from './GitServerError';

/** A pull request with the commits its branches stand at; a closed one keeps those it had. */
export async function currentCommits(
  repository: GitRepository,
  pull: PullRequest,
): Promise<PullRequest> {
  if (pull.state === 'closed') {
    return pull;
  }
  const at = (branch: string) =>
    repository.resolve(`refs/heads/${branch}`).catch(() => undefined);
  return {
    ...pull,
    baseSha: await at(pull.base),
    headSha: await at(pull.head),
  };
}

/** Merges an open pull request with a merge commit. */
export async function mergePull(
  repositories: GitRepositories,
  repository: GitRepository,
  number: number,
): Promise<void> {
  await repositories.change(repository, async ({ pulls }) => {
    const pull = pulls.find(each => each.number === number);
    if (!pull) {
      throw new GitServerError(404, `no pull request ${number}`);
    }
    if (pull.state !== 'open') {
      throw new GitServerError(405, 'the pull request is closed');
    }
    Object.assign(pull, await currentCommits(repository, pull));
    pull.mergeCommit = await repository.merge({
      base: pull.base,
      head: pull.head,
      message: `Merge pull request #${pull.number}: ${pull.title}`,
    });
    pull.state = 'closed';
    pull.merged = true;
  });
}
