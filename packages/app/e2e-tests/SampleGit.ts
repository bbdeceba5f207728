import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** As in app-config.demo.yaml: whoever writes on the sample git server. */
const CREDENTIALS = 'baton:sample';

/** The git server of the sample portal, with the part of the Gitea API that the portal uses. */
export class SampleGit {
  /** Base URL without a slash at its end. */
  readonly url: string;

  constructor() {
    if (!process.env.BATON_GIT_URL) {
      throw new Error('BATON_GIT_URL must name the sample git server');
    }
    this.url = process.env.BATON_GIT_URL;
  }

  /**
   * Makes an empty repository.
   *
   * @param owner - one of the organisations of app-config.demo.yaml, for example `growth`
   * @returns its address, which is also what a browser opens
   */
  async createRepository(owner: string, name: string): Promise<string> {
    await this.send('POST', `orgs/${owner}/repos`, { name });
    return `${this.url}/${owner}/${name}`;
  }

  /**
   * What git clones from and pushes to.
   *
   * @param repository - as `growth/churn`
   */
  pushAddress(repository: string): string {
    const remote = new URL(`${this.url}/${repository}.git`);
    [remote.username, remote.password] = CREDENTIALS.split(':');
    return remote.href;
  }

  /**
   * Adds or replaces files on the branch `main` by a real push.
   *
   * @param repository - as `growth/churn`
   * @returns the hash of the commit
   */
  async push(
    repository: string,
    files: Record<string, string>,
    message = 'Change files',
  ): Promise<string> {
    const directory = await mkdtemp(path.join(tmpdir(), 'baton-push-'));
    const git = (...args: string[]) =>
      promisify(execFile)('git', args, { cwd: directory });
    try {
      await git('init', '--quiet', '--initial-branch=main');
      await git('config', 'user.name', 'Amara Okafor');
      await git('config', 'user.email', 'amara.okafor@alder-market.example');
      await git('remote', 'add', 'origin', this.pushAddress(repository));
      await git('fetch', '--quiet', 'origin');
      // An empty repository has nothing to begin from.
      await git('reset', '--quiet', '--hard', 'origin/main').catch(() => {});
      for (const [file, content] of Object.entries(files)) {
        const target = path.join(directory, file);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content);
      }
      await git('add', '--all');
      await git('commit', '--quiet', '--message', message);
      await git('push', '--quiet', 'origin', 'HEAD:main');
      return (await git('rev-parse', 'HEAD')).stdout.trim();
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** Records what a check said about a commit, as continuous integration does. */
  async setStatus(
    repository: string,
    commit: string,
    check: string,
    state: 'success' | 'failure' | 'pending' = 'success',
  ): Promise<void> {
    await this.send('POST', `repos/${repository}/statuses/${commit}`, {
      context: check,
      state,
    });
  }

  /**
   * Any other call of the Gitea API.
   *
   * @param route - below `/api/v1/`
   */
  async send(
    method: 'GET' | 'POST',
    route: string,
    content?: Record<string, unknown>,
  ): Promise<any> {
    const response = await fetch(`${this.url}/api/v1/${route}`, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa(CREDENTIALS)}`,
      },
      body: content && JSON.stringify(content),
    });
    if (!response.ok) {
      throw new Error(`${method} ${route}: ${await response.text()}`);
    }
    return await response.json();
  }
}
