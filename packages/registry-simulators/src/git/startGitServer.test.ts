import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as sendRaw } from 'node:http';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startGitServer, type GitServer } from '../index';

const run = promisify(execFile);
const credentials = { username: 'portal', password: 'sample' };
const authorization = `Basic ${Buffer.from('portal:sample').toString(
  'base64',
)}`;

describe('startGitServer', () => {
  let folder: string;
  let server: GitServer;

  const start = () =>
    startGitServer({
      directory: path.join(folder, 'repositories'),
      organisations: ['growth'],
      ...credentials,
    });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'git-server-'));
    server = await start();
  });
  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function api(
    method: string,
    route: string,
    body?: object,
    headers: Record<string, string> = { authorization },
  ): Promise<{ status: number; body: any }> {
    const response = await fetch(`${server.url}/api/v1${route}`, {
      method,
      body: body && JSON.stringify(body),
      headers,
    });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text) };
  }

  function git(directory: string, ...args: string[]) {
    return run('git', args, {
      cwd: directory,
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
      },
    });
  }

  /** A repository with one commit, pushed by git itself; answers the commit. */
  async function pushed(name: string): Promise<string> {
    await api('POST', '/orgs/growth/repos', { name, description: 'Churn' });
    const work = path.join(folder, 'work');
    await run('git', ['init', '--quiet', '-b', 'main', work]);
    await writeFile(
      path.join(work, 'README.md'),
      '# <script>alert(1)</script>',
    );
    await writeFile(path.join(work, 'model.lock.yaml'), 'version: "7"\n');
    await git(work, 'add', '-A');
    await git(work, 'commit', '--quiet', '-m', 'First');
    const remote = server.url.replace('//', '//portal:sample@');
    await git(work, 'push', '--quiet', `${remote}/growth/${name}.git`, 'main');
    return (await git(work, 'rev-parse', 'HEAD')).stdout.trim();
  }

  it('takes a push with credentials, gives a clone without, and keeps both over a restart', async () => {
    const sha = await pushed('churn');
    const clone = path.join(folder, 'clone');
    await git(
      folder,
      'clone',
      '--quiet',
      `${server.url}/growth/churn.git`,
      clone,
    );
    expect(await readFile(path.join(clone, 'model.lock.yaml'), 'utf8')).toBe(
      'version: "7"\n',
    );
    await writeFile(path.join(clone, 'new.txt'), 'new');
    await git(clone, 'add', '-A');
    await git(clone, 'commit', '--quiet', '-m', 'Second');
    await expect(git(clone, 'push', '--quiet')).rejects.toThrow();

    await server.stop();
    server = await start();
    expect((await api('GET', '/repos/growth/churn/branches')).body).toEqual([
      { name: 'main', commit: { id: sha }, protected: false },
    ]);
    expect((await api('GET', '/repos/growth/churn')).body).toMatchObject({
      full_name: 'growth/churn',
      description: 'Churn',
      default_branch: 'main',
      empty: false,
    });
  });

  it('answers files, commits and archives at a branch and at a commit', async () => {
    const sha = await pushed('churn');
    for (const ref of ['main', sha]) {
      const { body } = await api(
        'GET',
        `/repos/growth/churn/contents/model.lock.yaml?ref=${ref}`,
      );
      expect(Buffer.from(body.content, 'base64').toString()).toBe(
        'version: "7"\n',
      );
      const archive = await fetch(
        `${server.url}/api/v1/repos/growth/churn/archive/${ref}.tar.gz`,
      );
      expect((await archive.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    const commit = await api('GET', `/repos/growth/churn/git/commits/main`);
    expect(commit.body).toMatchObject({ sha, commit: { message: 'First' } });
    for (const missing of [
      '/repos/growth/churn/contents/nowhere?ref=main',
      '/repos/growth/churn/contents/README.md?ref=nowhere',
      '/repos/growth/nothing',
      '/repos/growth/..%2F..%2Fsecret',
      '/orgs/nobody',
    ]) {
      expect((await api('GET', missing)).status).toBe(404);
    }
  });

  it('changes files on a new branch, proposes it once and merges it', async () => {
    await pushed('churn');
    const file = await api(
      'GET',
      '/repos/growth/churn/contents/model.lock.yaml',
    );
    const change = {
      branch: 'main',
      new_branch: 'promote-8',
      message: 'Serve version 8',
      files: [
        {
          operation: 'update',
          path: 'model.lock.yaml',
          sha: file.body.sha,
          content: Buffer.from('version: "8"\n').toString('base64'),
        },
      ],
    };
    const contents = '/repos/growth/churn/contents';
    expect((await api('POST', contents, change)).status).toBe(201);
    expect((await api('POST', contents, change)).status).toBe(409);

    const pulls = '/repos/growth/churn/pulls';
    const proposal = { head: 'promote-8', base: 'main', title: 'Version 8' };
    const pull = await api('POST', pulls, proposal);
    expect(pull.status).toBe(201);
    expect(pull.body.html_url).toBe(`${server.url}/growth/churn/pulls/1`);
    expect((await api('POST', pulls, proposal)).status).toBe(409);
    expect((await api('GET', pulls)).body).toHaveLength(1);

    const page = await fetch(`${server.url}/growth/churn/pulls/1`);
    expect(await page.text()).toContain('+version: &#34;8&#34;');
    const merge = `${server.url}/growth/churn/pulls/1/merge`;
    const foreign = { origin: 'http://elsewhere.example' };
    expect(
      (await fetch(merge, { method: 'POST', headers: foreign })).status,
    ).toBe(403);
    const own = { origin: server.url };
    expect((await fetch(merge, { method: 'POST', headers: own })).status).toBe(
      200,
    );
    const raw = await fetch(
      `${server.url}/growth/churn/raw/branch/main/model.lock.yaml`,
    );
    expect(await raw.text()).toBe('version: "8"\n');
    expect((await api('GET', pulls)).body).toHaveLength(0);
    expect((await api('POST', `${pulls}/1/merge`, {})).status).toBe(405);
  });

  it('refuses changes that would overwrite what the caller has not seen', async () => {
    await pushed('churn');
    const contents = '/repos/growth/churn/contents';
    const write = (file: object) =>
      api('POST', contents, { branch: 'main', files: [file] });
    const status = async (file: object) => (await write(file)).status;
    const content = '';
    const path_ = 'model.lock.yaml';
    expect(await status({ operation: 'create', path: path_, content })).toBe(
      422,
    );
    expect(
      await status({ operation: 'update', path: path_, sha: 'x', content }),
    ).toBe(409);
    expect(
      await status({ operation: 'update', path: 'nowhere', content }),
    ).toBe(422);
    expect(
      await status({ operation: 'create', path: '../escape', content }),
    ).toBe(422);
    expect((await api('POST', contents, {})).status).toBe(422);
  });

  it('keeps what checks say about a commit', async () => {
    const sha = await pushed('churn');
    const report = (context: string, state: string) =>
      api('POST', `/repos/growth/churn/statuses/${sha}`, { context, state });
    expect((await report('tests', 'failure')).status).toBe(201);
    expect((await report('tests', 'success')).status).toBe(201);
    expect((await report('lint', 'pending')).status).toBe(201);
    expect((await report('lint', 'fine')).status).toBe(422);
    const combined = await api(
      'GET',
      '/repos/growth/churn/commits/main/status',
    );
    expect(combined.body).toMatchObject({
      sha,
      state: 'pending',
      total_count: 2,
    });
    const all = await api('GET', `/repos/growth/churn/commits/${sha}/statuses`);
    expect(all.body.map((each: any) => each.status)).toEqual([
      'pending',
      'success',
      'failure',
    ]);
  });

  it('shows repositories as pages in which nothing runs', async () => {
    const sha = await pushed('churn');
    const paths = [
      '/',
      '/growth/churn',
      '/growth/churn/src/branch/main',
      '/growth/churn/src/branch/main/README.md',
      `/growth/churn/src/commit/${sha}/README.md`,
      `/growth/churn/commit/${sha}`,
    ];
    for (const each of paths) {
      const response = await fetch(`${server.url}${each}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain(
        "default-src 'none'",
      );
      expect(await response.text()).not.toContain('<script>');
    }
    expect((await fetch(`${server.url}/growth/churn/nowhere`)).status).toBe(
      404,
    );
    expect((await fetch(`${server.url}/growth/%E0%A4%A`)).status).toBe(400);
  });

  it('asks writers for credentials and answers on loopback only', async () => {
    const repository = { name: 'churn' };
    expect(
      (await api('POST', '/orgs/growth/repos', repository, {})).status,
    ).toBe(401);
    expect(
      (
        await api('POST', '/orgs/growth/repos', repository, {
          authorization: 'token wrong',
        })
      ).status,
    ).toBe(401);
    const byToken = { authorization: 'token sample' };
    expect(
      (await api('POST', '/orgs/growth/repos', repository, byToken)).status,
    ).toBe(201);
    expect(
      (await api('POST', '/orgs/growth/repos', repository, byToken)).status,
    ).toBe(409);
    expect(
      (await api('POST', '/orgs/growth/repos', { name: '../x' }, byToken))
        .status,
    ).toBe(422);

    // fetch sets the Host header itself, so this takes a plain request.
    const status = await new Promise(resolve => {
      sendRaw(
        `${server.url}/`,
        { headers: { host: 'attacker.example' } },
        response => resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
