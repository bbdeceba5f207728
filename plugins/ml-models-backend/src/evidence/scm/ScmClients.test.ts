import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ConfigReader } from '@backstage/config';
import { startGitServer } from 'registry-simulators';
import { startScmServer } from '../__testUtils__/startScmServer';
import { namesCheck } from './namesCheck';
import { newestChecks } from './newestChecks';
import { parseRepositoryUrl } from './parseRepositoryUrl';
import { repositoryLinks } from './repositoryLinks';
import { ScmClients } from './ScmClients';

const sha = 'a'.repeat(40);
const { signal } = new AbortController();
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function setup(kind: 'github' | 'gitlab') {
  const server = await startScmServer({
    'growth/churn': {
      head: sha,
      commits: { [sha]: {} },
      checks: {
        [sha]: [
          { name: 'tests (3.12)', conclusion: 'failure' },
          { name: 'tests (3.12)', conclusion: 'success' },
          { name: 'lock-check', conclusion: null },
          { name: 'docs', conclusion: 'skipped' },
        ],
      },
    },
  });
  closers.push(server.stop);
  const scm = ScmClients.fromConfig(
    new ConfigReader({ integrations: server.integrations[kind] }),
  );
  const repository = scm.parse(`${server.origin}/growth/churn`)!;
  return { server, scm, repository, client: (await scm.connect(repository))! };
}

describe('ScmClients', () => {
  it('asks GitHub for commits and checks, of which the newest of a name counts', async () => {
    const { client, server } = await setup('github');
    await expect(client.findCommit('main', signal)).resolves.toBe(sha);
    await expect(
      client.findCommit('b'.repeat(40), signal),
    ).resolves.toBeUndefined();
    await expect(client.listChecks(sha, signal)).resolves.toMatchObject([
      { name: 'docs', state: 'skipped' },
      { name: 'lock-check', state: 'running' },
      {
        name: 'tests (3.12)',
        state: 'passed',
        url: expect.stringMatching(/^http:/),
      },
    ]);
    // More than one page.
    server.repositories['growth/churn'].checks![sha] = Array.from(
      { length: 230 },
      (_, index) => ({ name: `job ${index}`, conclusion: 'success' }),
    );
    await expect(client.listChecks(sha, signal)).resolves.toHaveLength(230);
  });

  it('asks GitLab for jobs and for what others reported', async () => {
    const { client } = await setup('gitlab');
    await expect(client.findCommit('main', signal)).resolves.toBe(sha);
    await expect(client.findCommit('nothing', signal)).resolves.toBeUndefined();
    await expect(client.listChecks(sha, signal)).resolves.toMatchObject([
      { name: 'docs', state: 'skipped' },
      // An address no browser should follow.
      { name: 'external/scan', state: 'failed', url: undefined },
      { name: 'lock-check', state: 'running' },
      { name: 'tests (3.12)', state: 'failed' },
    ]);
  });

  it('asks Gitea, which a real git repository stands behind', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'evidence-git-'));
    const server = await startGitServer({
      directory: path.join(folder, 'repositories'),
      organisations: ['growth'],
      username: 'portal',
      password: 'sample',
    });
    closers.push(
      () => server.stop(),
      () => rm(folder, { recursive: true, force: true }),
    );
    const post = (route: string, body: object) =>
      fetch(`${server.url}/api/v1${route}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          authorization: `Basic ${Buffer.from('portal:sample').toString(
            'base64',
          )}`,
        },
      });
    await post('/orgs/growth/repos', { name: 'churn' });
    const work = path.join(folder, 'work');
    const run = promisify(execFile);
    const git = (...args: string[]) =>
      run(
        'git',
        ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args],
        {
          cwd: folder,
          env: { ...process.env, GIT_CONFIG_GLOBAL: devNull },
        },
      );
    await git('init', '--quiet', '-b', 'main', work);
    await writeFile(path.join(work, 'README.md'), '# Churn');
    await git('-C', work, 'add', '-A');
    await git('-C', work, 'commit', '--quiet', '-m', 'First');
    const remote = server.url.replace('//', '//portal:sample@');
    await git(
      '-C',
      work,
      'push',
      '--quiet',
      `${remote}/growth/churn.git`,
      'main',
    );
    const commit = (await git('-C', work, 'rev-parse', 'HEAD')).stdout.trim();
    for (const state of ['failure', 'success']) {
      await post(`/repos/growth/churn/statuses/${commit}`, {
        context: 'production-ci / contract-tests (push)',
        state,
        target_url: 'https://ci.example.com/1',
      });
    }

    const { host } = new URL(server.url);
    const scm = ScmClients.fromConfig(
      new ConfigReader({
        integrations: { gitea: [{ host, baseUrl: server.url }] },
      }),
    );
    const repository = scm.parse(
      `${server.url}/growth/churn/src/branch/main/`,
    )!;
    const client = (await scm.connect(repository))!;
    await expect(client.findCommit('main', signal)).resolves.toBe(commit);
    await expect(
      client.findCommit('f'.repeat(40), signal),
    ).resolves.toBeUndefined();
    await expect(client.listChecks(commit, signal)).resolves.toMatchObject([
      {
        name: 'production-ci / contract-tests (push)',
        state: 'passed',
        url: 'https://ci.example.com/1',
      },
    ]);
  });

  it('says in words that a host refuses, fails, answers nonsense or is gone', async () => {
    const { client, server } = await setup('github');
    const answer = (status: number, body = '') => {
      server.interfere = (_, response) => {
        response.writeHead(status).end(body);
        return true;
      };
      return client.findCommit('main', signal);
    };
    await expect(answer(403)).rejects.toThrow(
      /GitHub .* refuses to answer \(403\); see the credentials/,
    );
    await expect(answer(500)).rejects.toThrow(/answered 500/);
    await expect(answer(200, '<html>')).rejects.toThrow(
      /something that is not JSON/,
    );
    await server.stop();
    await expect(client.findCommit('main', signal)).rejects.toThrow(
      /could not be reached/,
    );
  });

  it('tells a list that is hidden or too long from one without entries', async () => {
    const { client, server } = await setup('github');
    await expect(client.listChecks('c'.repeat(40), signal)).rejects.toThrow(
      /does not show the list of (check-runs|status)/,
    );
    server.repositories['growth/churn'].checks![sha] = Array.from(
      { length: 1001 },
      (_, index) => ({ name: `job ${index}`, conclusion: 'success' }),
    );
    await expect(client.listChecks(sha, signal)).rejects.toThrow(
      /more than 1000 entries/,
    );
  });

  it('knows no host that is not configured, and no address that is none', async () => {
    const { scm } = await setup('github');
    for (const url of [
      'https://git.example.com/growth/churn',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'growth/churn',
    ]) {
      expect(scm.parse(url)).toBeUndefined();
    }
  });
});

describe('newestChecks', () => {
  it('compares moments, whatever the zone they are written in', () => {
    expect(
      newestChecks([
        { name: 'tests', state: 'failed', at: '2026-03-01T11:30:00+02:00' },
        { name: 'tests', state: 'passed', at: '2026-03-01T10:00:00Z' },
      ]),
    ).toMatchObject([{ state: 'passed' }]);
  });
});

describe('parseRepositoryUrl', () => {
  it.each([
    ['github', 'https://h/o/r', { project: 'o/r', directory: '' }],
    ['github', 'https://h/o/r.git', { project: 'o/r', directory: '' }],
    ['github', 'https://h/o/r/tree/main/', { ref: 'main', directory: '' }],
    [
      'github',
      'https://h/o/r/tree/main/models/churn/',
      { ref: 'main', directory: 'models/churn' },
    ],
    [
      'github',
      'https://h/o/r/blob/main/models/catalog-info.yaml',
      { ref: 'main', directory: 'models' },
    ],
    [
      'gitlab',
      'https://h/g/s/r/-/tree/main/',
      { project: 'g/s/r', ref: 'main', directory: '' },
    ],
    [
      'gitlab',
      'https://h/g/r/-/blob/v1/catalog-info.yaml',
      { project: 'g/r', ref: 'v1', directory: '' },
    ],
    [
      'gitea',
      'https://h/o/r/src/branch/main/',
      { project: 'o/r', ref: 'main', directory: '' },
    ],
    [
      'gitea',
      'https://h/o/r/src/commit/abc/models/',
      { ref: 'abc', directory: 'models' },
    ],
    [
      'gitea',
      'https://h/o/r/src/branch/main/catalog-info.yaml',
      { ref: 'main', directory: '' },
    ],
  ] as const)('%s %s', (type, url, expected) => {
    expect(parseRepositoryUrl(type, 'https://h', url)).toMatchObject(expected);
  });

  it('takes the path a host lives below away, and refuses what is elsewhere', () => {
    expect(
      parseRepositoryUrl(
        'gitlab',
        'https://h/git',
        'https://h/git/g/r/-/tree/main/',
      ),
    ).toMatchObject({ project: 'g/r', webUrl: 'https://h/git/g/r' });
    expect(
      parseRepositoryUrl('gitlab', 'https://h/git', 'https://h/g/r'),
    ).toBeUndefined();
    expect(
      parseRepositoryUrl('github', 'https://h', 'https://h/o'),
    ).toBeUndefined();
  });

  it('makes addresses the host understands', () => {
    const at = (type: 'github' | 'gitlab' | 'gitea', url: string) =>
      repositoryLinks.file(
        parseRepositoryUrl(type, 'https://h', url)!,
        { commit: sha },
        'docs/a b.md',
      );
    expect(at('github', 'https://h/o/r/tree/main/m/')).toBe(
      `https://h/o/r/blob/${sha}/m/docs/a%20b.md`,
    );
    expect(at('gitlab', 'https://h/o/r')).toBe(
      `https://h/o/r/-/blob/${sha}/docs/a%20b.md`,
    );
    expect(at('gitea', 'https://h/o/r')).toBe(
      `https://h/o/r/src/commit/${sha}/docs/a%20b.md`,
    );
  });
});

describe('namesCheck', () => {
  it.each([
    ['tests', true],
    ['Tests', true],
    ['tests (3.12)', true],
    ['tests (3.12, ubuntu) (push)', true],
    ['experiment-ci / tests (pull_request)', true],
    ['ci / reusable / tests', true],
    ['tests: [3.12]', true],
    ['tests 2/3', true],
    ['unit-tests', false],
    ['tests-slow', false],
    ['tests / lint', false],
    ['', false],
  ])('%s: %s', (found, expected) => {
    expect(namesCheck(found, 'tests')).toBe(expected);
  });
});
