import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { initRepoAndPush } from '@backstage/plugin-scaffolder-node';
import { startGitServer, type GitServer } from 'registry-simulators';
import { runAction } from '../__testUtils__/runAction';
import { createGiteaPullRequestAction } from './createGiteaPullRequestAction';

const auth = { username: 'portal', password: 'sample' };

describe('ml:gitea:pull-request', () => {
  const directory = createMockDirectory();
  let server: GitServer;
  let repoUrl: string;

  beforeEach(async () => {
    directory.setContent({
      work: { 'model.lock.yaml': 'version: "7"\n' },
      ws: {
        change: {
          'model.lock.yaml': 'version: "8"\n',
          docs: { 'a b.md': 'new' },
        },
      },
    });
    server = await startGitServer({
      directory: directory.resolve('git'),
      organisations: ['growth'],
      ...auth,
    });
    await fetch(`${server.url}/api/v1/orgs/growth/repos`, {
      method: 'POST',
      headers: { authorization: 'token sample' },
      body: JSON.stringify({ name: 'churn-service' }),
    });
    await initRepoAndPush({
      dir: directory.resolve('work'),
      remoteUrl: `${server.url}/growth/churn-service.git`,
      auth,
      defaultBranch: 'main',
      logger: mockServices.logger.mock(),
    });
    repoUrl = `${new URL(server.url).host}?owner=growth&repo=churn-service`;
  });
  afterEach(() => server.stop());

  async function run(input: object = {}, more: object = {}) {
    const { host } = new URL(server.url);
    const action = createGiteaPullRequestAction({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: { gitea: [{ host, baseUrl: server.url, ...auth }] },
        }),
      ),
    });
    return await runAction(action, {
      input: {
        repoUrl,
        branchName: 'serve-version-8',
        title: 'Serve version 8',
        sourcePath: 'change',
        ...input,
      },
      workspacePath: directory.resolve('ws'),
      ...more,
    });
  }

  it('proposes changed and new files once', async () => {
    const first = await run();
    expect(first.remoteUrl).toBe(`${server.url}/growth/churn-service/pulls/1`);
    const page = await (await fetch(first.remoteUrl)).text();
    expect(page).toContain('+version: &#34;8&#34;');
    expect(page).toContain('docs/a b.md');
    expect(await run()).toEqual(first);
  });

  it('goes on where an earlier attempt made the branch only', async () => {
    await fetch(`${server.url}/api/v1/repos/growth/churn-service/contents`, {
      method: 'POST',
      headers: { authorization: 'token sample' },
      body: JSON.stringify({
        branch: 'main',
        new_branch: 'serve-version-8',
        message: 'Half done',
        files: [{ operation: 'create', path: 'new.txt', content: '' }],
      }),
    });
    expect((await run()).pullRequestNumber).toBe(1);
  });

  it('says what the host refuses, and touches nothing in a dry run', async () => {
    await expect(
      run({ repoUrl: repoUrl.replace('churn-service', 'nothing') }),
    ).rejects.toThrow('answered 404 for growth/nothing: no repository');
    await expect(run({ repoUrl: 'github.com?owner=o&repo=r' })).rejects.toThrow(
      'is no Gitea host',
    );
    await run({}, { isDryRun: true });
    const pulls = await fetch(
      `${server.url}/api/v1/repos/growth/churn-service/pulls`,
    );
    expect(await pulls.json()).toEqual([]);
  });
});
