import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { startScmServer } from '../__testUtils__/startScmServer';
import { ScmClients } from '../scm/ScmClients';
import { RepositoryLocator } from './RepositoryLocator';
import { UrlReaderFiles } from './UrlReaderFiles';

const pinned = 'a'.repeat(40);
const head = 'b'.repeat(40);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function setup(
  options: {
    kind?: 'github' | 'gitlab';
    commit?: string;
    /** Source location of the production component. */
    production?: string;
    catalog?: 'down';
  } = {},
) {
  const { kind = 'github', commit = pinned } = options;
  const server = await startScmServer({
    'growth/churn': {
      head,
      commits: {
        [pinned]: { 'handoff.yaml': 'old', 'm/uv.lock': 'lock' },
        [head]: {
          'handoff.yaml': 'new',
          'docs/a b.md': 'spaces',
          large: 'x'.repeat(1024 * 1024),
          fits: 'x'.repeat(256 * 1024),
          'requirements.lock': 'x'.repeat(1024 * 1024),
          binary: 'a\u0000b',
        },
      },
    },
  });
  closers.push(server.stop);
  const tree = kind === 'gitlab' ? '/-/tree/main/' : '/tree/main/';
  const component = (name: string, url: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { 'backstage.io/source-location': `url:${url}` },
    },
    spec: {},
  });
  const entities: Record<string, Entity> = {
    'component:default/churn-exp': component(
      'churn-exp',
      `${server.origin}/growth/churn${tree}`,
    ),
    'component:default/churn': component(
      'churn',
      options.production ?? `${server.origin}/growth/churn${tree}`,
    ),
  };
  const config = new ConfigReader({ integrations: server.integrations[kind] });
  const scm = ScmClients.fromConfig(config);
  const controller = new AbortController();
  const { signal } = controller;
  const files = UrlReaderFiles.create({
    locator: RepositoryLocator.create({
      commit,
      entity: {
        kind: 'MlModel',
        metadata: { name: 'churn', namespace: 'default' },
        spec: {
          source: { experiment: 'churn-exp', production: 'component:churn' },
        },
      } as MlModelEntity,
      findEntity: async ref => {
        if (options.catalog === 'down') throw new Error('The catalog is down');
        return entities[ref];
      },
      scm,
      signal,
    }),
    scm,
    signal,
    timeoutMilliseconds: 400,
    urlReader: UrlReaders.default({
      config,
      logger: mockServices.logger.mock(),
    }),
  });
  return { controller, entities, files, server };
}

describe.each(['github', 'gitlab'] as const)('UrlReaderFiles on %s', kind => {
  it('reads the experiment at the commit of the version and production at its newest commit', async () => {
    const { files, server } = await setup({ kind });
    await expect(
      files.read('experiment', 'handoff.yaml'),
    ).resolves.toMatchObject({
      state: 'found',
      text: 'old',
      commit: pinned,
      url: expect.stringContaining(`/blob/${pinned}/handoff.yaml`),
    });
    await expect(
      files.read('production', './handoff.yaml'),
    ).resolves.toMatchObject({
      text: 'new',
      commit: head,
    });
    await expect(
      files.read('production', 'docs/a b.md'),
    ).resolves.toMatchObject({ text: 'spaces' });
    await expect(files.locate('production')).resolves.toEqual({
      state: 'found',
      value: {
        url: expect.stringContaining(server.origin),
        commit: head,
        componentRef: 'component:default/churn',
      },
    });
  });

  it('asks for a file once, however many want it', async () => {
    const { files, server } = await setup({ kind });
    const reads = await Promise.all(
      Array.from({ length: 5 }, () => files.read('production', 'handoff.yaml')),
    );
    await files.read('production', 'handoff.yaml');
    expect(new Set(reads).size).toBe(1);
    expect(
      server.requests.filter(each => each.includes('handoff.yaml')),
    ).toHaveLength(1);
  });

  it('tells a file that is not there from one that cannot be judged', async () => {
    const { files } = await setup({ kind });
    await expect(files.read('production', 'uv.lock')).resolves.toMatchObject({
      state: 'none',
      reason: 'uv.lock does not exist at commit bbbbbbbb.',
    });
    await expect(files.read('production', 'large')).resolves.toMatchObject({
      state: 'unknown',
      reason: 'large is larger than 256 KiB, so it is not read.',
    });
    await expect(
      files.read('production', 'requirements.lock'),
    ).resolves.toMatchObject({ state: 'found' });
    await expect(files.read('production', 'fits')).resolves.toMatchObject({
      state: 'found',
    });
    await expect(files.read('production', 'binary')).resolves.toMatchObject({
      state: 'none',
      reason: 'binary is no text file.',
    });
  });

  it('knows nothing of a repository it may not see, and of a commit that is not there', async () => {
    const hidden = await setup({ kind });
    hidden.server.repositories = {};
    await expect(
      hidden.files.read('experiment', 'handoff.yaml'),
    ).resolves.toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining(
        'cannot be seen with the configured credentials',
      ),
    });
    const rewritten = await setup({ kind, commit: 'c'.repeat(40) });
    await expect(rewritten.files.locate('experiment')).resolves.toMatchObject({
      value: { missingCommit: 'c'.repeat(40) },
    });
    await expect(
      rewritten.files.read('experiment', 'handoff.yaml'),
    ).resolves.toMatchObject({
      state: 'unknown',
      reason: 'The repository has no commit cccccccc.',
    });
  });
});

describe('UrlReaderFiles', () => {
  it.each([
    '../secrets.yaml',
    'a/../../b',
    '/etc/passwd',
    'https://git.example.com/x',
    'a?ref=secret',
    'a%2f..%2fb',
    'a\\b',
    '',
    'x'.repeat(301),
  ])('reads nothing at %j', async path => {
    const { files, server } = await setup();
    await expect(files.read('production', path)).resolves.toMatchObject({
      state: 'none',
    });
    expect(server.requests).toEqual([]);
  });

  it('does not put what is no commit into an address', async () => {
    const { files, server } = await setup({ commit: '../../../user?x=' });
    await expect(
      files.read('experiment', 'handoff.yaml'),
    ).resolves.toMatchObject({ commit: head });
    expect(server.requests.join()).not.toContain('user');
  });

  it('contacts no host that is not configured', async () => {
    const stranger = await startScmServer({});
    closers.push(stranger.stop);
    const { files } = await setup({
      production: `${stranger.origin}/growth/churn/tree/main/`,
    });
    await expect(
      files.read('production', 'handoff.yaml'),
    ).resolves.toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('not allowed'),
    });
    expect(stranger.requests).toEqual([]);
  });

  it('says what is missing in the catalog', async () => {
    const { entities, files } = await setup();
    delete entities['component:default/churn'];
    await expect(files.locate('production')).resolves.toEqual({
      state: 'none',
      reason: 'component:default/churn is not in the catalog.',
    });
    const down = await setup({ catalog: 'down' });
    await expect(down.files.locate('production')).resolves.toEqual({
      state: 'unknown',
      reason: 'The catalog is down',
    });
    const noAddress = await setup({ production: 'data:text/html,x' });
    await expect(noAddress.files.locate('production')).resolves.toMatchObject({
      state: 'none',
      reason: expect.stringContaining('no source location'),
    });
  });

  it('gives up a host that hangs, and does not ask it again', async () => {
    const { files, server } = await setup();
    await files.locate('production');
    server.interfere = () => true;
    await expect(
      files.read('production', 'handoff.yaml'),
    ).resolves.toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('could not be read'),
    });
    const asked = server.requests.length;
    await expect(files.read('production', 'uv.lock')).resolves.toMatchObject({
      state: 'unknown',
    });
    expect(server.requests).toHaveLength(asked);
  });

  it('keeps what it read when the host goes down in the middle', async () => {
    const { files, server } = await setup();
    await files.read('production', 'handoff.yaml');
    await server.stop();
    await expect(
      files.read('production', 'handoff.yaml'),
    ).resolves.toMatchObject({ state: 'found' });
    await expect(files.read('production', 'uv.lock')).resolves.toMatchObject({
      state: 'unknown',
    });
  });

  it('ends with its run', async () => {
    const { controller, files } = await setup();
    await files.locate('production');
    controller.abort();
    await expect(
      files.read('production', 'handoff.yaml'),
    ).resolves.toMatchObject({ state: 'unknown' });
  });
});
