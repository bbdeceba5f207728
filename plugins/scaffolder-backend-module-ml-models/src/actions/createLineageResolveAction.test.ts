import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  churnEntity,
  churnExperiment,
  churnHandoff,
  churnModel,
  churnVersion,
  COMMIT,
} from '../__testUtils__/churn';
import { runAction } from '../__testUtils__/runAction';
import { createLineageResolveAction } from './createLineageResolveAction';

const modelRef = 'mlmodel:default/churn';
const template = {
  entityRef: 'template:default/ml-production',
  entity: {
    metadata: {
      name: 'ml-production',
      annotations: { 'ml-models/template-version': '1.2.0' },
    },
  },
};

/** The model with a component that serves it. */
const servedBy = (production: string) => ({
  ...churnEntity,
  spec: {
    ...churnEntity.spec,
    source: { ...(churnEntity.spec!.source as object), production },
  },
});

function setup(changes: {
  version?: object;
  handoff?: object;
  api?: Partial<MlModelsApi>;
  entities?: object[];
  readError?: Error;
  /** Content of `.python-version`; no such file when undefined. */
  pythonVersion?: string;
  handoffFile?: string;
}) {
  const api = {
    getModelByEntity: jest.fn().mockResolvedValue(churnModel),
    listVersions: jest.fn().mockResolvedValue({ items: [churnVersion] }),
    getVersion: jest
      .fn()
      .mockResolvedValue({ ...churnVersion, ...changes.version }),
    getHandoff: jest
      .fn()
      .mockResolvedValue({ ...churnHandoff, ...changes.handoff }),
    getHandoffStatus: jest
      .fn()
      .mockResolvedValue({ items: [{ current: churnHandoff.summary }] }),
    ...changes.api,
  };
  const { pythonVersion = '3.11\n' } = changes;
  const readUrl = jest.fn(async (url: string) => {
    if (changes.readError) throw changes.readError;
    const isPython = url.endsWith('/.python-version');
    if (isPython && !pythonVersion) throw new NotFoundError('no such file');
    const isHandoff = url.endsWith('/handoff.yaml');
    const text = isHandoff
      ? changes.handoffFile ?? 'slo: {p95LatencyMs: 80, peakRps: TODO}'
      : '';
    return { buffer: async () => Buffer.from(isPython ? pythonVersion : text) };
  });
  const action = createLineageResolveAction({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: (changes.entities as []) ?? [churnEntity, churnExperiment],
    }),
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    mlModels: api as unknown as MlModelsApi,
    permissions: mockServices.permissions(),
    reader: mockServices.urlReader.mock({ readUrl: readUrl as any }),
  });
  const run = (input: object = {}, workspacePath = '') =>
    runAction(action, {
      input: { modelRef, version: '7', ...input },
      workspacePath,
      task: { id: 'task-1' },
      user: { ref: 'user:default/ada' },
      templateInfo: template,
    });
  return { run, api, readUrl };
}

describe('ml:lineage:resolve', () => {
  const directory = createMockDirectory();

  it('writes down where a version comes from', async () => {
    const { run, readUrl } = setup({});
    const outputs = await run();
    expect(outputs).toMatchObject({
      handoffId: 'handoff-1',
      experimentUrl: `https://github.com/growth/churn/tree/${COMMIT}/`,
      commit: COMMIT,
      dataScienceTeam: 'group:default/ds-growth',
      engineeringTeam: 'group:default/platform',
      system: 'system:default/retention',
      riskTier: 'medium',
      pythonVersion: '3.11',
      inputs: ['tenure'],
      serviceLevels: { p95LatencyMs: 80, peakRps: undefined },
      warnings: [],
    });
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(outputs.lineage).toEqual({
      schema: 'ml-models/lineage/v1',
      model: modelRef,
      handoffId: 'handoff-1',
      experiment: {
        repo: 'https://github.com/growth/churn',
        commit: COMMIT,
        componentRef: 'component:default/churn-experiment',
      },
      run: { instance: 'main', experimentId: '12', runId: 'run-1' },
      version: {
        name: 'churn',
        version: '7',
        modelId: 'm-1a2b',
        source: 'mlflow-artifacts:/12/models/m-1a2b/artifacts',
        digest: `sha256:${'d'.repeat(64)}`,
        signatureSha256: hash,
      },
      datasets: [
        {
          name: 'Customers 2026',
          digest: 'abc',
          ref: 'resource:default/customers-2026',
        },
      ],
      metrics: { val_auc: 0.87 },
      template: { ref: 'template:default/ml-production', version: '1.2.0' },
      promotedBy: 'user:default/ada',
      promotedAt: expect.any(String),
    });
    expect(outputs.lock).toMatchObject({
      kind: 'ModelLock',
      registry: { instance: 'main', model: 'churn', version: '7' },
    });
    expect(readUrl).toHaveBeenCalledWith(
      `https://github.com/growth/churn/blob/${COMMIT}/catalog-info.yaml`,
    );
  });

  it.each([
    ['3.12.4\n', '3.12.4'],
    ['pypy3.10', undefined],
    ['3.12; rm -rf /', undefined],
    ['', undefined],
  ])(
    'takes the Python of the experiment when it is one: %j',
    async (pythonVersion, expected) => {
      const outputs = await setup({ pythonVersion }).run();
      expect(outputs.pythonVersion).toBe(expected);
      expect(outputs.warnings).toHaveLength(expected ? 0 : 1);
    },
  );

  it.each(['', 'slo: [', 'slo: {p95LatencyMs: -1}', '- slo'])(
    'takes no service levels from a handoff.yaml such as %j',
    async handoffFile => {
      const { serviceLevels } = await setup({ handoffFile }).run();
      expect(serviceLevels.p95LatencyMs).toBeUndefined();
    },
  );

  it('writes both files where it is told to, and never outside the workspace', async () => {
    const { run } = setup({});
    await run({ writeTo: 'change' }, directory.path);
    expect(directory.content({ path: 'change' })).toEqual({
      'lineage.json': expect.stringContaining('"version": "7"'),
      'model.lock.yaml': expect.stringContaining('version: "7"'),
    });
    await expect(
      run({ writeTo: '../elsewhere' }, directory.path),
    ).rejects.toThrow();
  });

  it.each([
    [
      'an unknown version',
      { api: { listVersions: async () => ({ items: [] }) } },
      'lists no version 7 of churn',
    ],
    [
      'a pending version',
      { version: { status: 'pending' } },
      'it is pending in MLflow (main), not ready',
    ],
    [
      'a removed version',
      { version: { removedAt: '2026-01-01T00:00:00Z' } },
      'no longer has version 7',
    ],
    [
      'a missing run',
      { version: { run: undefined } },
      'run: the version names no run',
    ],
    [
      'a missing commit',
      { version: { code: undefined } },
      'commit: the run names no commit',
    ],
    [
      'a short commit',
      { version: { code: { commit: 'abc' } } },
      'abc is no full commit hash',
    ],
    [
      'a dirty tree',
      { version: { code: { commit: COMMIT, dirty: true } } },
      'changes that were not committed',
    ],
    [
      'a missing signature',
      { version: { signature: undefined } },
      'signature: the version has none',
    ],
    [
      'a silent registry',
      { version: { detailsState: 'unknown' } },
      'does not answer now',
    ],
    [
      'an unknown commit',
      { readError: new NotFoundError('no') },
      `has no commit ${COMMIT}`,
    ],
    ['a silent host', { readError: new Error('down') }, 'could not be read'],
    [
      'an unknown experiment',
      { entities: [churnEntity] },
      'has no source location',
    ],
    [
      'an unclaimed model',
      { api: { getModelByEntity: async () => undefined } },
      'no registered model belongs to it',
    ],
  ])('stops for %s', async (_, changes, message) => {
    await expect(setup(changes as object).run()).rejects.toThrow(message);
  });

  it('names everything that is missing at once', async () => {
    const { run } = setup({
      version: { run: undefined, signature: undefined, status: 'failed' },
    });
    await expect(run()).rejects.toThrow(/not ready\n- run: .*\n- signature: /);
  });

  it('records without datasets and digest, with a warning each', async () => {
    const { run } = setup({ version: { datasets: [], tags: {} } });
    const { warnings, lineage } = await run();
    expect(warnings).toHaveLength(2);
    expect(lineage.version.digest).toBeUndefined();
  });

  it('says that the service fetches from MLflow only', async () => {
    const model = {
      ...churnModel,
      source: { ...churnModel.source, type: 'wandb', title: 'Weights' },
    };
    const { run } = setup({
      api: { getModelByEntity: async () => model as never },
    });
    expect((await run()).warnings).toEqual([
      expect.stringContaining('from MLflow only, and Weights is another kind'),
    ]);
  });

  it.each([
    [
      'none',
      { api: { getHandoffStatus: async () => ({ items: [null] }) } },
      'has no handoff',
    ],
    [
      'a draft',
      { handoff: { summary: { ...churnHandoff.summary, state: 'draft' } } },
      'from preparing on',
    ],
    [
      'one that is over',
      {
        handoff: { summary: { ...churnHandoff.summary, state: 'withdrawn' } },
      },
      'is withdrawn; start another one',
    ],
    [
      'one of a model that is served already',
      { entities: [servedBy('churn-experiment'), churnExperiment] },
      'is served by component:default/churn-experiment already',
    ],
    [
      'one of another model',
      {
        handoff: {
          summary: { ...churnHandoff.summary, entityRef: 'mlmodel:default/x' },
        },
      },
      'is about mlmodel:default/x',
    ],
    [
      'one of another version',
      { handoff: { summary: { ...churnHandoff.summary, version: '6' } } },
      'is about version 6',
    ],
    [
      'one with a repository',
      {
        handoff: {
          repository: {
            state: 'linked',
            taskId: 'task-0',
            repository: 'https://x/y',
          },
        },
      },
      'already: https://x/y',
    ],
  ])('stops when the handoff is %s', async (_, changes, message) => {
    await expect(setup(changes as object).run()).rejects.toThrow(message);
  });

  it('asks the catalog whether what serves the model is still there', async () => {
    const { run } = setup({ entities: [servedBy('gone'), churnExperiment] });
    expect((await run()).handoffId).toBe('handoff-1');
  });

  it('lets the task that made the repository run again, and a later version be read', async () => {
    const linked = (taskId: string) => ({
      handoff: {
        repository: {
          state: 'linked',
          taskId,
          componentRef: 'component:default/churn-experiment',
        },
      },
    });
    const again = await setup(linked('task-1')).run();
    expect(again.handoffId).toBe('handoff-1');
    const later = { laterVersion: true, handoffId: 'handoff-1' };
    expect((await setup(linked('task-0')).run(later)).service).toEqual({
      componentRef: 'component:default/churn-experiment',
      provider: 'github',
      repoUrl: 'github.com?owner=growth&repo=churn',
      repositoryUrl: 'https://github.com/growth/churn',
      folder: '',
    });
    await expect(setup({}).run({ laterVersion: true })).rejects.toThrow(
      'No repository serves the model yet',
    );
  });

  it('raises the tier and never lowers it', async () => {
    const { run } = setup({});
    expect((await run({ riskTier: 'high' })).riskTier).toBe('high');
    expect((await run({ riskTier: 'low' })).riskTier).toBe('medium');
  });

  it('knows no latest version, no unknown model and no other kind', async () => {
    const { run } = setup({});
    await expect(run({ version: 'Latest' })).rejects.toThrow(
      'is not a version',
    );
    await expect(run({ modelRef: 'mlmodel:default/x' })).rejects.toThrow(
      'knows no model',
    );
    await expect(
      run({ modelRef: 'component:default/churn-experiment' }),
    ).rejects.toThrow('is of kind Component');
  });
});
