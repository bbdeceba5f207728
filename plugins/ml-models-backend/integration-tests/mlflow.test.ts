/* What the MLflow source believes about MLflow, asked of a real server. Run by `yarn test:mlflow`, which starts the
 * servers and trains the models (scripts/mlflow/contract-test.mjs). */
import { ConfigReader } from '@backstage/config';
import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import { MlflowSource } from '../src/sources/mlflow/MlflowSource';
import { readMlflowConfig } from '../src/sources/mlflow/readMlflowConfig';
import { MlflowWriter } from './MlflowWriter';
import { startBearerProxy } from './startBearerProxy';

const url = process.env.BATON_TEST_MLFLOW_URL!;
const ODD_NAME = 'Baker\'s corner, "best before" 50% #2 & more?';
/** Names a real server accepts, each of which has broken some filter or URL. */
const NASTY_NAMES = [
  "o'hara",
  'say "cheese"',
  "' OR 1=1 --",
  'back\\slash\\',
  'per%cent_under',
  'per-centXunder',
  'semi;colon -- x',
  'tab\tand\nline',
  ' blanks around ',
  'emoji 🧪',
  'CASE',
  'case',
];
const signal = new AbortController().signal;

function createSource(
  config: { baseUrl: string; [key: string]: any } = { baseUrl: url },
) {
  return MlflowSource.create(
    readMlflowConfig('main', new ConfigReader(config)),
  );
}

async function collect<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) {
    all.push(...page);
  }
  return all;
}

async function readModel(name: string): Promise<RegisteredModelRecord> {
  const models = await collect(createSource().listModels({ signal }));
  return models.find(model => model.name === name)!;
}

describe('MlflowSource on a real server', () => {
  const writer = MlflowWriter.create({ url });

  it('lists registered models with tags and aliases, and no prompts', async () => {
    await writer.createPrompt('a-prompt');
    const models = await collect(createSource().listModels({ signal }));
    expect(models.map(model => model.name)).toEqual(
      expect.arrayContaining([
        'pay-later-limit',
        'query-intent',
        'tmp-banana-ripeness',
        ODD_NAME,
      ]),
    );
    expect(models.map(model => model.name)).not.toContain('a-prompt');
    expect(models.find(model => model.name === 'pay-later-limit')).toEqual({
      externalId: 'pay-later-limit',
      name: 'pay-later-limit',
      description: expect.stringContaining('pay later'),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      tags: expect.objectContaining({ 'ml-models/risk-tier': 'high' }),
      aliases: { champion: '4' },
      owners: ['credit-science'],
      url: `${url}/#/models/pay-later-limit`,
    });
  });

  it('lists all versions with the figures of their runs in one listing', async () => {
    const versions = await collect(createSource().listVersions({ signal }));
    const of = (name: string) =>
      versions.filter(version => version.modelId === name);
    expect(of('pay-later-limit').map(version => version.label)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(of(ODD_NAME)).toHaveLength(2);
    expect(of('pay-later-limit')[3]).toMatchObject({
      status: 'ready',
      author: 'leila.haddad',
      metrics: {
        rmse: expect.any(Number),
        'slice.region-coast.rmse': expect.any(Number),
      },
      params: { estimator: 'ridge-regressor' },
      modelType: 'regressor',
      framework: 'sklearn',
      artifactUri: expect.stringContaining('/artifacts'),
      run: { id: expect.any(String), name: 'pay-later-limit-4' },
      source: { commit: expect.stringMatching(/^[0-9a-f]{40}$/), dirty: false },
    });
    expect(of('tmp-banana-ripeness')[0].source).toBeUndefined();
  });

  it('reads the same in pages of two', async () => {
    const large = createSource();
    const small = createSource({ baseUrl: url, pageSize: 2 });
    expect(await collect(small.listModels({ signal }))).toEqual(
      await collect(large.listModels({ signal })),
    );
    expect(await collect(small.listVersions({ signal }))).toEqual(
      await collect(large.listVersions({ signal })),
    );
  });

  it('reads signature, example, card and datasets', async () => {
    const details = await createSource().readVersionDetails({
      ...{ signal, modelId: 'pay-later-limit', versionId: '4' },
    });
    expect(details).toMatchObject({
      framework: 'sklearn',
      inputExample: expect.stringContaining('orders_so_far'),
      cardMarkdown: expect.stringMatching(/^# pay-later-limit\n/),
      notes: [],
    });
    expect(details.signature?.inputs).toContainEqual({
      ...{ name: 'orders_so_far', type: 'double', required: true },
    });
    expect(details.signature?.params.map(param => param.name)).toEqual([
      'currency',
      'safety_margin',
    ]);
    expect(
      details.datasets.map(dataset => `${dataset.name} ${dataset.context}`),
    ).toEqual(
      expect.arrayContaining([
        'pay-later-ledger training',
        'pay-later-ledger evaluation',
      ]),
    );
  });

  it('finds no signature where none was logged, and says why a store cannot be read', async () => {
    const source = createSource();
    await expect(
      source.readVersionDetails({
        signal,
        modelId: 'tmp-banana-ripeness',
        versionId: '1',
      }),
    ).resolves.toEqual({ framework: 'sklearn', datasets: [], notes: [] });

    await writer.createModel('foreign');
    await writer.createVersion('foreign');
    const details = await source.readVersionDetails({
      ...{ signal, modelId: 'foreign', versionId: '1' },
    });
    expect(details.signature).toBeUndefined();
    expect(details.notes).toContainEqual(
      expect.stringContaining('MLmodel could not be read'),
    );
    await expect(
      source.readVersionDetails({ signal, modelId: 'foreign', versionId: '2' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('shows moves of aliases and edits of tags, though they move no timestamp', async () => {
    const before = await readModel('query-intent');
    await writer.setAlias('query-intent', 'champion', '2');
    await writer.setAlias('query-intent', 'challenger', '4');
    await writer.setModelTag('query-intent', 'ml-models/risk-tier', 'high');
    const after = await readModel('query-intent');
    expect(before.aliases).toEqual({ champion: '4' });
    expect(after.aliases).toEqual({ champion: '2', challenger: '4' });
    expect(after.tags['ml-models/risk-tier']).toBe('high');
    expect(after.updatedAt).toBe(before.updatedAt);

    await writer.deleteAlias('query-intent', 'challenger');
    expect((await readModel('query-intent')).aliases).toEqual({
      champion: '2',
    });
  });

  it('shows tags of a version, which move no timestamp either', async () => {
    const read = async () =>
      (
        await collect(
          createSource().listVersions({ signal, modelIds: ['query-intent'] }),
        )
      )[0];
    const before = await read();
    await writer.setVersionTag('query-intent', '1', 'ml-models/dirty', 'true');
    const after = await read();
    expect(after.tags).toEqual({ ...before.tags, 'ml-models/dirty': 'true' });
    expect(after.source?.dirty).toBe(true);
    expect(after.updatedAt).toBe(before.updatedAt);
  });

  it('finds the versions of models whatever their names hold', async () => {
    for (const name of NASTY_NAMES) {
      await writer.createModel(name);
      await writer.createVersion(name);
    }
    const source = createSource();
    const names = (await collect(source.listModels({ signal }))).map(
      model => model.name,
    );
    expect(names).toEqual(expect.arrayContaining(NASTY_NAMES));

    const together = await collect(
      source.listVersions({ signal, modelIds: NASTY_NAMES }),
    );
    expect(together.map(version => version.modelId).sort()).toEqual(
      [...NASTY_NAMES].sort(),
    );
    for (const name of NASTY_NAMES) {
      const alone = await collect(
        source.listVersions({ signal, modelIds: [name] }),
      );
      expect(alone.map(version => version.modelId)).toEqual([name]);
      await expect(
        source.readVersionDetails({ signal, modelId: name, versionId: '1' }),
      ).resolves.toMatchObject({ datasets: [] });
    }
  });

  it('leaves out metrics that are no numbers, and keeps those of deleted runs', async () => {
    const runId = await writer.createBrokenRun();
    await writer.createModel('from-run');
    await writer.createVersionOfRun('from-run', runId);
    await writer.deleteRun(runId);
    const [version] = await collect(
      createSource().listVersions({ signal, modelIds: ['from-run'] }),
    );
    expect(version).toMatchObject({
      metrics: { good: 0.5 },
      run: { id: runId },
    });
  });

  it('keeps tags, aliases and versions when a model is renamed, so that it can be followed', async () => {
    await writer.createModel('before');
    await writer.createVersion('before');
    await writer.setAlias('before', 'champion', '1');
    await writer.setModelTag('before', 'ml-models/id', 'm-17');
    const before = await readModel('before');
    expect(before.stableId).toBe('m-17');

    await writer.renameModel('before', 'after');
    expect(await readModel('before')).toBeUndefined();
    expect(await readModel('after')).toMatchObject({
      externalId: 'after',
      stableId: 'm-17',
      aliases: { champion: '1' },
      createdAt: before.createdAt,
    });
    const versions = await collect(
      createSource().listVersions({ signal, modelIds: ['after'] }),
    );
    expect(versions).toMatchObject([{ modelId: 'after', label: '1' }]);
  });

  it('lists what is new and does not list what is gone', async () => {
    await writer.createModel('short-lived');
    const created = await readModel('short-lived');
    expect(created).toMatchObject({ aliases: {}, tags: {} });
    await writer.createVersion('short-lived');
    expect(
      Date.parse((await readModel('short-lived')).updatedAt!),
    ).toBeGreaterThan(Date.parse(created.updatedAt!));
    await writer.deleteModel('short-lived');
    expect(await readModel('short-lived')).toBeUndefined();
  });
});

describe('MlflowSource and the guards of real servers', () => {
  const baseUrl = process.env.BATON_TEST_MLFLOW_GUARDED_URL!;
  const username = process.env.BATON_TEST_MLFLOW_GUARDED_USERNAME!;
  const password = process.env.BATON_TEST_MLFLOW_GUARDED_PASSWORD!;

  it('signs in with basic auth below a path prefix', async () => {
    const authorization = `Basic ${Buffer.from(
      `${username}:${password}`,
    ).toString('base64')}`;
    await MlflowWriter.create({ url: baseUrl, authorization }).createModel(
      'guarded',
    );
    const source = createSource({
      baseUrl,
      auth: { type: 'basic', username, password },
    });
    const models = await collect(source.listModels({ signal }));
    expect(models).toMatchObject([
      { name: 'guarded', url: `${baseUrl}/#/models/guarded` },
    ]);
    await expect(
      source.readVersionDetails({ signal, modelId: 'guarded', versionId: '1' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('signs in with a bearer token at a proxy before a server that wants credentials', async () => {
    const token = 'token-of-the-proxy';
    const authorization = `Basic ${Buffer.from(
      `${username}:${password}`,
    ).toString('base64')}`;
    await MlflowWriter.create({ url: baseUrl, authorization }).createModel(
      'behind-a-proxy',
    );
    const proxy = await startBearerProxy({
      target: baseUrl,
      token,
      authorization,
    });
    try {
      const read = (auth: object) =>
        collect(
          createSource({ baseUrl: proxy.url, auth }).listModels({ signal }),
        );
      const models = await read({ type: 'bearer', token });
      expect(models.map(model => model.name)).toContain('behind-a-proxy');
      expect(proxy.refused()).toBe(0);
      for (const auth of [
        { type: 'bearer', token: 'wrong' },
        { type: 'basic', username, password },
      ]) {
        await expect(read(auth)).rejects.toThrow(
          'does not accept the configured credentials',
        );
      }
      expect(proxy.refused()).toBe(2);
    } finally {
      await proxy.stop();
    }
  });

  it.each([
    {
      what: 'wrong',
      auth: { type: 'basic', username, password: 'wrong' },
      words: 'does not accept the configured credentials',
    },
    {
      what: 'no',
      auth: { type: 'none' },
      words: 'asks for credentials, and none are configured',
    },
  ])('explains $what credentials', async ({ auth, words }) => {
    await expect(
      collect(createSource({ baseUrl, auth }).listModels({ signal })),
    ).rejects.toThrow(words);
  });

  it('explains a missing path prefix', async () => {
    const { origin } = new URL(baseUrl);
    const auth = { type: 'basic', username, password };
    await expect(
      collect(createSource({ baseUrl: origin, auth }).listModels({ signal })),
    ).rejects.toThrow('check that baseUrl holds the path prefix');
  });

  it('explains the refusal of its host name', async () => {
    await expect(
      collect(
        createSource({
          baseUrl: process.env.BATON_TEST_MLFLOW_PICKY_URL!,
        }).listModels({ signal }),
      ),
    ).rejects.toThrow(
      /refuses the host name 127\.0\.0\.1:\d+: start it with --allowed-hosts/,
    );
  });
});
