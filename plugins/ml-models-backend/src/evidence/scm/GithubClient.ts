import { newestChecks } from './newestChecks';
import type { ScmApi } from './ScmApi';
import type { CommitCheck, ScmClient } from './ScmClient';

const CONCLUSIONS: Record<string, CommitCheck['state']> = {
  success: 'passed',
  failure: 'failed',
  timed_out: 'failed',
  startup_failure: 'failed',
  action_required: 'failed',
  neutral: 'skipped',
  skipped: 'skipped',
  cancelled: 'skipped',
  stale: 'skipped',
};
const STATUSES: Record<string, CommitCheck['state']> = {
  success: 'passed',
  failure: 'failed',
  error: 'failed',
};

/**
 * GitHub and GitHub Enterprise: check runs of apps and Actions, and the commit statuses of everything else.
 *
 * @internal
 */
export class GithubClient implements ScmClient {
  readonly #api: ScmApi;
  readonly #project: string;

  private constructor(api: ScmApi, project: string) {
    this.#api = api;
    this.#project = project.split('/').map(encodeURIComponent).join('/');
  }

  static create(options: { api: ScmApi; project: string }): GithubClient {
    return new GithubClient(options.api, options.project);
  }

  async findCommit(
    ref: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const commit = await this.#api.get(this.#path(ref), {}, signal);
    return typeof commit?.sha === 'string' ? commit.sha : undefined;
  }

  async listChecks(
    commit: string,
    signal: AbortSignal,
  ): Promise<CommitCheck[]> {
    const paging = { pageSize: 100, sizeKey: 'per_page' };
    const [runs, statuses] = await Promise.all([
      this.#api.list(
        `${this.#path(commit)}/check-runs`,
        {},
        { ...paging, rowsKey: 'check_runs' },
        signal,
      ),
      this.#api.list(
        `${this.#path(commit)}/status`,
        {},
        { ...paging, rowsKey: 'statuses' },
        signal,
      ),
    ]);
    return newestChecks([
      ...runs.map(run => ({
        name: String(run?.name),
        state:
          run?.status === 'completed'
            ? CONCLUSIONS[run.conclusion] ?? 'skipped'
            : ('running' as const),
        url: run?.html_url,
        at: run?.started_at ?? undefined,
      })),
      ...statuses.map(status => ({
        name: String(status?.context),
        state: STATUSES[status?.state] ?? ('running' as const),
        url: status?.target_url ?? undefined,
        at: status?.updated_at ?? undefined,
      })),
    ]);
  }

  #path(ref: string): string {
    return `/repos/${this.#project}/commits/${encodeURIComponent(ref)}`;
  }
}
