import { newestChecks } from './newestChecks';
import type { ScmApi } from './ScmApi';
import type { CommitCheck, ScmClient } from './ScmClient';

const STATES: Record<string, CommitCheck['state']> = {
  success: 'passed',
  failure: 'failed',
  error: 'failed',
  warning: 'failed',
  skipped: 'skipped',
};

/**
 * Gitea and Forgejo: commit statuses, as which their Actions report too.
 *
 * @internal
 */
export class GiteaClient implements ScmClient {
  readonly #api: ScmApi;
  readonly #project: string;

  private constructor(api: ScmApi, project: string) {
    this.#api = api;
    const path = project.split('/').map(encodeURIComponent).join('/');
    this.#project = `/api/v1/repos/${path}`;
  }

  static create(options: { api: ScmApi; project: string }): GiteaClient {
    return new GiteaClient(options.api, options.project);
  }

  async findCommit(
    ref: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const commit = await this.#api.get(
      `${this.#project}/git/commits/${encodeURIComponent(ref)}`,
      {},
      signal,
    );
    return typeof commit?.sha === 'string' ? commit.sha : undefined;
  }

  async listChecks(
    commit: string,
    signal: AbortSignal,
  ): Promise<CommitCheck[]> {
    const statuses = await this.#api.list(
      `${this.#project}/commits/${encodeURIComponent(commit)}/statuses`,
      {},
      { pageSize: 50, sizeKey: 'limit' },
      signal,
    );
    return newestChecks(
      statuses.map(status => ({
        name: String(status?.context),
        state: STATES[status?.status] ?? ('running' as const),
        url: status?.target_url || undefined,
        at: status?.updated_at ?? status?.created_at ?? undefined,
      })),
    );
  }
}
