import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  checklistItems,
  standardChecklist,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { modelRecord, versionRecord } from '../../__testUtils__/FakeRegistry';
import { setupSync } from '../../__testUtils__/setupSync';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { VersionDetailsService } from '../../inventory/VersionDetailsService';
import {
  sampleCommit,
  sampleEntity,
  sampleVersion,
} from '../__testUtils__/createRequest';
import { experimentFiles, productionFiles } from '../__testUtils__/sampleFiles';
import { startScmServer } from '../__testUtils__/startScmServer';
import { createEvidenceCollection } from '../createEvidenceCollection';
import { readEvidenceSettings } from '../readEvidenceSettings';
import { RegisteredCollectors } from '../RegisteredCollectors';

const databases = createTestDatabases();
const head = 'b'.repeat(40);
const items = checklistItems(standardChecklist);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function component(name: string, url: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/source-location': `url:${url}` },
    },
    spec: {},
  };
}

/** A synced inventory, a catalog, and two repositories behind a host on loopback: nothing is wrong with the model. */
async function setup(kind: 'github' | 'gitlab' = 'github', configuration = {}) {
  const green = (...names: string[]) =>
    names.map(name => ({ name, conclusion: 'success' }));
  const server = await startScmServer({
    'growth/churn-exp': {
      head: sampleCommit,
      commits: { [sampleCommit]: { ...experimentFiles } },
      checks: { [sampleCommit]: green('tests (3.12)', 'lock-check') },
    },
    'growth/churn-service': {
      head,
      commits: { [head]: { ...productionFiles } },
      checks: {
        [head]: green(
          'tests',
          'contract-tests',
          'data-validation',
          'supply-chain',
        ),
      },
    },
  });
  closers.push(server.stop);
  const tree = kind === 'gitlab' ? '/-/tree/main/' : '/tree/main/';

  const catalog = new TestCatalog();
  catalog.entities = [
    sampleEntity(),
    component('churn-exp', `${server.origin}/growth/churn-exp${tree}`),
    component('churn-service', `${server.origin}/growth/churn-service${tree}`),
    {
      ...component('customers', 'https://x.example.com'),
      kind: 'Resource',
      relations: [{ type: 'ownedBy', targetRef: 'group:default/data' }],
    },
    { ...component('data', 'https://x.example.com'), kind: 'Group' },
  ];

  const knex = await databases.init('SQLITE_3');
  const inventory = await setupSync(knex);
  const { registry, stores } = inventory;
  const { metrics, signature, inputExample, datasets, tags, code } =
    sampleVersion();
  registry.addModel(modelRecord('churn', { aliases: { champion: '6' } }));
  registry.addVersion(
    versionRecord('churn', 6, {
      author: 'theo',
      metrics: { val_auc: 0.855 },
      source: code,
    }),
  );
  registry.addVersion(
    versionRecord('churn', 7, {
      author: 'mira',
      createdAt: '2026-09-01T00:00:00.000Z',
      metrics: { ...metrics, val_auc: 0.86 },
      tags,
      source: code,
    }),
  );
  registry.details.set('churn/7', {
    signature,
    inputExample,
    datasets,
    notes: [],
  });
  registry.details.set('churn/6', { signature, datasets, notes: [] });
  await inventory.runAt('2026-10-01T00:00:00Z');
  const model = (await inventory.findModel('churn'))!;
  const [version] = await stores.versions.list(model.id, {
    order: 'newest',
    limit: 1,
  });

  const registered = RegisteredCollectors.create();
  const config = new ConfigReader({
    ...configuration,
    integrations: server.integrations[kind],
  });
  const logger = mockServices.logger.mock();
  const collection = createEvidenceCollection({
    auth: mockServices.auth(),
    catalog: catalog.asService(),
    config,
    details: VersionDetailsService.create({
      logger,
      now: () => new Date('2026-11-01T00:00:00Z'),
      settings: [
        {
          id: 'main',
          timeouts: { listingMilliseconds: 1, detailsMilliseconds: 200 },
        },
      ],
      sources: new Map([['main', registry]]),
      versions: stores.versions,
    }),
    logger,
    models: stores.models,
    registered,
    settings: readEvidenceSettings(config),
    served: { find: async () => ({ state: 'unknown' }) },
    urlReader: UrlReaders.default({ config, logger }),
    versions: stores.versions,
  });
  const collect = (
    overrides: object = {},
    signal = new AbortController().signal,
  ) =>
    collection.collect(
      {
        handoffId: 'h1',
        entityRef: 'mlmodel:default/churn',
        environment: 'production',
        riskTier: 'medium',
        teams: {
          dataScience: 'group:default/ds-growth',
          engineering: 'group:default/ml-platform',
        },
        modelId: model.id,
        versionId: version.id,
        versionLabel: '7',
        sourceId: 'main',
        registeredModel: 'churn',
        ...overrides,
      },
      {
        itemIds: new Set(items.map(item => item.id)),
        now: new Date('2026-11-01T00:00:00Z'),
        signal,
      },
    );
  return {
    catalog,
    collect,
    collection,
    inventory,
    registered,
    registry,
    server,
  };
}

const not = (results: { check: string }[], ...checks: string[]) =>
  results.filter(result => !checks.includes(result.check));

describe.each(['github', 'gitlab'] as const)(
  'a whole collection on %s',
  kind => {
    it('finds nothing wrong where nothing is, in every item the checklist calls automatic', async () => {
      const { collect, collection, server } = await setup(kind);
      const results = await collect();
      expect(not(results, 'pass')).toMatchObject([
        // Nobody knows what serves, and who may be switched off is for people.
        { itemId: 'ops-decommission', collector: 'serving', check: 'unknown' },
        { itemId: 'ops-decommission', collector: 'catalog', check: 'manual' },
      ]);
      const automatic = items
        .filter(item => item.automation !== 'none')
        .map(item => item.id);
      expect([...collection.itemIds].sort()).toEqual(automatic.sort());
      expect(new Set(results.map(each => each.itemId))).toEqual(
        new Set(automatic),
      );

      // Each file was asked for once, however many collectors rest on it.
      const files = server.requests.filter(each => /contents|files/.test(each));
      expect(new Set(files).size).toBe(files.length);
      expect(files.length).toBeGreaterThan(15);
    });
  },
);

describe('EvidenceCollection', () => {
  it('gives the same hashes the next day', async () => {
    const { collect } = await setup();
    const hashes = async () =>
      (await collect()).map(each => [
        each.collector,
        each.itemId,
        each.inputHash,
      ]);
    expect(await hashes()).toEqual(await hashes());
  });

  it('turns nothing red when the host of the code goes down in the middle', async () => {
    const { collect, server } = await setup();
    let left = 12;
    server.interfere = (_, response) => {
      if (left-- > 0) return false;
      response.destroy();
      return true;
    };
    const results = await collect();
    expect(results.filter(each => each.check === 'fail')).toEqual([]);
    expect(
      results.filter(each => each.check === 'unknown').length,
    ).toBeGreaterThan(5);
    // What the registry and the catalog say stands.
    expect(results.find(each => each.itemId === 'io-signature')).toMatchObject({
      check: 'pass',
    });
    expect(results.find(each => each.itemId === 'gov-risk-tier')).toMatchObject(
      { check: 'pass' },
    );
  });

  it('turns nothing red when the registry is down', async () => {
    const { collect, registry } = await setup();
    registry.detailsError = 'never';
    const results = await collect();
    expect(results.filter(each => each.check === 'fail')).toEqual([]);
    expect(results.find(each => each.itemId === 'io-signature')).toMatchObject({
      check: 'unknown',
      message: expect.stringContaining('did not answer within'),
    });
    expect(
      results.find(each => each.itemId === 'perf-metric-thresholds'),
    ).toMatchObject({ check: 'pass' });
  });

  it('turns nothing red when the catalog is down', async () => {
    const { catalog, collect } = await setup();
    catalog.isDown = true;
    const results = await collect();
    expect(results.filter(each => each.check === 'fail')).toEqual([]);
    expect(results.find(each => each.itemId === 'ops-oncall')).toMatchObject({
      check: 'unknown',
    });
    expect(results.find(each => each.itemId === 'io-signature')).toMatchObject({
      check: 'pass',
    });
  });

  it('knows nothing of a draft without a version, and fails none of it', async () => {
    const { collect } = await setup();
    const results = await collect({
      versionId: undefined,
      versionLabel: undefined,
    });
    expect(results.filter(each => each.check === 'fail')).toEqual([]);
  });

  it('names what is wrong', async () => {
    const { collect, server } = await setup();
    const { commits, checks } = server.repositories['growth/churn-service'];
    commits[head]['docs/runbook.md'] = '# Runbook\n\nTODO';
    checks![head] = [{ name: 'tests', conclusion: 'failure' }];
    const failed = (await collect()).filter(each => each.check === 'fail');
    expect(failed.map(each => each.itemId).sort()).toEqual([
      'data-validation',
      'err-invalid-input',
      'gov-supply-chain',
      'io-examples',
      'ops-runbook',
      'repro-tests',
    ]);
  });

  it('compares the contract with the one in production, field by field', async () => {
    const { collect, inventory, registry, server } = await setup();
    const before = 'c'.repeat(40);
    registry.versions.find(each => each.label === '6')!.source = {
      commit: before,
    };
    registry.editModel('churn', { updatedAt: '2026-10-02T00:00:00.000Z' });
    const { commits } = server.repositories['growth/churn-exp'];
    const schema = JSON.parse(experimentFiles['schemas/input.schema.json']);
    schema.properties.tenure.maximum = 900;
    commits[before] = {
      ...experimentFiles,
      'schemas/input.schema.json': JSON.stringify(schema),
    };
    await inventory.runAt('2026-10-03T00:00:00Z');
    const results = await collect({
      previous: { handoffId: 'h0', version: '6' },
    });
    expect(
      results.find(each => each.itemId === 'io-compatibility'),
    ).toMatchObject({
      check: 'fail',
      message: expect.stringContaining('inputs.tenure'),
      changes: [
        {
          path: 'inputs.tenure',
          kind: 'changed',
          breaking: true,
          before: 'integer, required, 0 to 900, months',
          after: 'integer, required, 0 to 600, months',
        },
      ],
    });
  });

  it('takes other names of checks, and collectors of modules, made with services when they need some', async () => {
    const { collect, collection } = await setup('github', {
      mlModels: {
        evidence: {
          requiredChecks: { 'repro-tests': ['nightly'], 'data-validation': [] },
        },
      },
    });
    expect(await collect()).toContainEqual(
      expect.objectContaining({
        itemId: 'repro-tests',
        collector: 'ci-checks',
        check: 'fail',
      }),
    );
    expect(collection.itemIds.has('data-validation')).toBe(false);
  });

  it('ends when its run is stopped', async () => {
    const { collect, server } = await setup();
    server.interfere = () => true;
    const controller = new AbortController();
    const started = collect({}, controller.signal);
    controller.abort();
    expect(not(await started, 'unknown', 'pass', 'manual')).toEqual([]);
  });
});

describe('RegisteredCollectors', () => {
  const own = { id: 'own', itemIds: ['a'], collect: async () => [] };
  const list = (...added: any[]) => {
    const registered = RegisteredCollectors.create();
    added.forEach(each => registered.addCollector(each));
    return registered
      .list([own], { config: 'the config' } as any)
      .map(each => each.id);
  };

  it('adds collectors and what makes them', () => {
    expect(
      list({ ...own, id: 'plain' }, (services: any) => ({
        ...own,
        id: services.config.replace(' ', '-'),
      })),
    ).toEqual(['own', 'plain', 'the-config']);
  });

  it('refuses an id twice, a reserved one and one that is none', () => {
    expect(() => list({ ...own })).toThrow(
      "An evidence collector 'own' has been added already",
    );
    expect(() => list({ ...own, id: 'person' })).toThrow("'person'");
    expect(() => list({ ...own, id: 'My Collector' })).toThrow(
      "'My Collector'",
    );
  });
});
