import type {
  CommitStatus,
  PullRequest,
  RepositoryRecords,
} from '../GitRepositories';
import type { CommitSummary, GitRepository } from '../GitRepository';

/** A repository in the words of the Gitea API. */
export async function toRepositoryJson(
  repository: GitRepository,
  records: RepositoryRecords,
  baseUrl: string,
): Promise<object> {
  const { owner, name } = repository;
  return {
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner },
    description: records.description,
    private: records.private,
    empty: (await repository.branches()).length === 0,
    default_branch: await repository.defaultBranch(),
    html_url: `${baseUrl}/${owner}/${name}`,
    clone_url: `${baseUrl}/${owner}/${name}.git`,
    created_at: records.createdAt,
  };
}

/** A commit in the words of the Gitea API. */
export function toCommitJson(
  repository: GitRepository,
  commit: CommitSummary,
  baseUrl: string,
): object {
  const person = {
    name: commit.authorName,
    email: commit.authorEmail,
    date: commit.date,
  };
  return {
    sha: commit.sha,
    html_url: `${baseUrl}/${repository.owner}/${repository.name}/commit/${commit.sha}`,
    created: commit.date,
    commit: { message: commit.message, author: person, committer: person },
    parents: commit.parents.map(sha => ({ sha })),
  };
}

/** A pull request in the words of the Gitea API. */
export function toPullJson(
  repository: GitRepository,
  pull: PullRequest,
  baseUrl: string,
): object {
  return {
    id: pull.number,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    merged: pull.merged,
    merge_commit_sha: pull.mergeCommit ?? null,
    base: { ref: pull.base, sha: pull.baseSha },
    head: { ref: pull.head, sha: pull.headSha },
    html_url: `${baseUrl}/${repository.owner}/${repository.name}/pulls/${pull.number}`,
    created_at: pull.createdAt,
  };
}

/** A commit status in the words of the Gitea API. */
export function toStatusJson(status: CommitStatus): object {
  return {
    id: status.id,
    status: status.status,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}
