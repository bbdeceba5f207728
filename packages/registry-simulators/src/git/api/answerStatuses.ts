import type { CommitStatus } from '../GitRepositories';
import type { GitRepository } from '../GitRepository';
import { GitServerError } from '../GitServerError';
import type { ApiAnswer, ApiRequest } from './ApiRequest';
import { optionalText, requireText } from './readBody';
import { toStatusJson } from './toJson';

const STATUSES: readonly string[] = [
  'pending',
  'success',
  'error',
  'failure',
  'warning',
];
/** What a commit as a whole is, worst first. */
const WORST_FIRST = ['error', 'failure', 'warning', 'pending', 'success'];

/** What checks say about commits: `statuses/<sha>`, `commits/<ref>/statuses` and `commits/<ref>/status`. */
export async function answerStatuses(
  request: ApiRequest,
  repository: GitRepository,
  [part, ref, view]: string[],
): Promise<ApiAnswer> {
  if (!ref) {
    throw new GitServerError(404, 'no such route');
  }
  const sha = await repository.resolve(ref);
  if (request.method === 'POST' && part === 'statuses') {
    const status = await addStatus(request, repository, sha);
    return { status: 201, json: toStatusJson(status) };
  }
  if (request.method !== 'GET') {
    throw new GitServerError(405, 'no such method here');
  }
  const { statuses } = await request.repositories.records(repository);
  const newestFirst = statuses.filter(each => each.sha === sha).reverse();
  if (view !== 'status') {
    return { status: 200, json: newestFirst.map(toStatusJson) };
  }
  const latest = newestFirst.filter(
    (each, index) =>
      newestFirst.findIndex(other => other.context === each.context) === index,
  );
  return {
    status: 200,
    json: {
      sha,
      state:
        WORST_FIRST.find(status =>
          latest.some(each => each.status === status),
        ) ?? 'pending',
      total_count: latest.length,
      statuses: latest.map(toStatusJson),
    },
  };
}

async function addStatus(
  request: ApiRequest,
  repository: GitRepository,
  sha: string,
): Promise<CommitStatus> {
  const { body } = request;
  const state = requireText(body, 'state');
  if (!STATUSES.includes(state)) {
    throw new GitServerError(
      422,
      `state must be one of ${STATUSES.join(', ')}`,
    );
  }
  return await request.repositories.change(repository, records => {
    const status: CommitStatus = {
      id: records.statuses.length + 1,
      sha,
      status: state as CommitStatus['status'],
      context: optionalText(body, 'context') ?? 'default',
      description: optionalText(body, 'description') ?? '',
      targetUrl: optionalText(body, 'target_url') ?? '',
      createdAt: request.now.toISOString(),
    };
    records.statuses.push(status);
    return status;
  });
}
