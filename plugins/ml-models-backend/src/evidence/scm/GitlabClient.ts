import { newestChecks } from './newestChecks';
import type { ScmApi } from './ScmApi';
import type { CommitCheck, ScmClient } from './ScmClient';

const STATES: Record<string, CommitCheck['state']> = {
  success: 'passed',
  failed: 'failed',
  canceled: 'skipped',
  canceling: 'skipped',
  skipped: 'skipped',
  manual: 'skipped',
};

/** A commit has a pipeline per branch and merge request; older ones say nothing new. */
const MOST_PIPELINES = 5;

/**
 * GitLab: the jobs of the newest pipelines of a commit, and the statuses that others reported for it.
 *
 * @internal
 */
export class GitlabClient implements ScmClient {
  readonly #api: ScmApi;
  readonly #project: string;

  private constructor(api: ScmApi, project: string) {
    this.#api = api;
    this.#project = `/projects/${encodeURIComponent(project)}`;
  }

  static create(options: { api: ScmApi; project: string }): GitlabClient {
    return new GitlabClient(options.api, options.project);
  }

  async findCommit(
    ref: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const commit = await this.#api.get(this.#path(ref), {}, signal);
    return typeof commit?.id === 'string' ? commit.id : undefined;
  }

  async listChecks(
    commit: string,
    signal: AbortSignal,
  ): Promise<CommitCheck[]> {
    const paging = { pageSize: 100, sizeKey: 'per_page' };
    const pipelines = await this.#api.get(
      `${this.#project}/pipelines`,
      {
        sha: commit,
        order_by: 'id',
        sort: 'desc',
        per_page: String(MOST_PIPELINES),
      },
      signal,
    );
    const ids: string[] = (Array.isArray(pipelines) ? pipelines : []).map(
      pipeline => String(pipeline?.id),
    );
    const lists = await Promise.all([
      this.#api.list(`${this.#path(commit)}/statuses`, {}, paging, signal),
      ...ids.map(id =>
        this.#api.list(
          `${this.#project}/pipelines/${encodeURIComponent(id)}/jobs`,
          {},
          paging,
          signal,
        ),
      ),
    ]);
    return newestChecks(
      lists.flat().map(row => ({
        name: String(row?.name),
        state: STATES[row?.status] ?? ('running' as const),
        url: row?.web_url ?? row?.target_url ?? undefined,
        at: row?.created_at ?? undefined,
      })),
    );
  }

  #path(ref: string): string {
    return `${this.#project}/repository/commits/${encodeURIComponent(ref)}`;
  }
}
