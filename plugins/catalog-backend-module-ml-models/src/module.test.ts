import {
  TestDatabases,
  createMockDirectory,
  mockServices,
  startTestBackend,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleMlModels from './index';
import { LOCATION, startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = createMockDirectory();

async function start(
  databaseId: TestDatabaseId,
  mlModels?: { catalog: object },
) {
  const knex = await databases.init(databaseId);
  return startCatalog({ knex, directory, mlModels });
}

function descriptor(name: string, spec: object = {}, labels?: object): Entity {
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: { name, ...(labels && { labels }) },
    spec: {
      type: 'classifier',
      lifecycle: 'production',
      owner: 'group:default/declared',
      ...spec,
    },
  } as Entity;
}

const isFrom = (type: string) => (entity: Entity | undefined) =>
  entity?.metadata.annotations?.[LOCATION]?.startsWith(`${type}:`) ?? false;
const isThere = (entity: Entity | undefined) => entity !== undefined;
const isGone = (entity: Entity | undefined) => entity === undefined;

describe.each(databases.eachSupportedId())(
  'catalog module on %p',
  databaseId => {
    it('lets a descriptor of the same ref take over, keeps it, and returns when it goes', async () => {
      const catalog = await start(databaseId);
      const { inventory, file, until } = catalog;
      inventory.put('churn', { description: 'From the registry.' });
      inventory.summarise('churn', { latestVersion: '7' });
      await catalog.startProvider();
      const provided = await until('churn', isThere);
      expect(provided?.metadata).toMatchObject({
        annotations: {
          [LOCATION]: 'ml-models:main/churn',
          'backstage.io/managed-by-origin-location': 'ml-models:main/churn',
        },
        labels: { 'ml-models/latest-version': '7' },
      });
      expect(provided?.spec?.owner).toBe('group:default/unowned');

      // The descriptor arrives while the inventory still calls the model unclaimed.
      catalog.declare(
        descriptor(
          'churn',
          { registry: { instance: 'main', model: 'churn' } },
          { 'ml-models/latest-version': '99', tier: 'a' },
        ),
      );
      const declared = await until('churn', isFrom('file'));
      expect(declared?.metadata.annotations?.[LOCATION]).toBe(`file:${file}`);
      expect(declared?.metadata.labels).toEqual({
        tier: 'a',
        'ml-models/latest-version': '7',
        'ml-models/risk-tier': 'medium',
      });
      expect(declared?.spec?.owner).toBe('group:default/declared');
      const { uid } = declared!.metadata;

      // Neither a delta nor a full mutation that still names the model takes it back.
      const beforeChange = new Date().toISOString();
      inventory.put('churn', { description: 'Changed in the registry.' });
      await catalog.delta(beforeChange);
      await catalog.settled();
      expect(isFrom('file')(await catalog.get('churn'))).toBe(true);

      // Neither does one that no longer names it remove it.
      const beforeClaim = new Date().toISOString();
      inventory.withdraw('churn');
      await catalog.delta(beforeClaim);
      await catalog.settled();
      const kept = await catalog.get('churn');
      expect(isFrom('file')(kept)).toBe(true);
      expect(kept?.metadata.uid).toBe(uid);

      catalog.declare();
      for (
        let attempt = 0;
        (await catalog.get('churn')) && attempt < 100;
        attempt++
      ) {
        await catalog.removeOrphans();
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      await until('churn', isGone);

      const beforeReturn = new Date().toISOString();
      inventory.put('churn', { description: 'Back again.' });
      await catalog.delta(beforeReturn);
      const returned = await until('churn', isFrom('ml-models'));
      expect(returned?.metadata.description).toBe('Back again.');
      expect(returned?.metadata.labels).toEqual({
        'ml-models/latest-version': '7',
        'ml-models/risk-tier': 'medium',
      });
      await catalog.stop();
    });

    it('removes its entity when a descriptor of another name claims the model', async () => {
      const catalog = await start(databaseId);
      const { inventory, until } = catalog;
      inventory.put('fraud_v2');
      inventory.put('churn');
      await catalog.startProvider();
      await until('fraud_v2', isThere);
      await until('churn', isThere);

      await catalog.provide([
        descriptor('fraud', {
          registry: { instance: 'main', model: 'fraud_v2' },
        }),
        // This one takes over by its name as well.
        descriptor('churn', { registry: { instance: 'main', model: 'churn' } }),
      ]);
      const since = new Date().toISOString();
      inventory.withdraw('fraud_v2');
      inventory.withdraw('churn');
      await catalog.delta(since);
      await until('fraud_v2', isGone);
      expect(isFrom('url')(await until('fraud', isThere))).toBe(true);
      await until('churn', isFrom('url'));

      await catalog.provide([]);
      await until('fraud', isGone);
      await until('churn', isGone);
      inventory.put('fraud_v2');
      await catalog.fullRead();
      await until('fraud_v2', isFrom('ml-models'));
      await catalog.stop();
    });
  },
);

describe.each(['processor', 'layer'] as const)(
  'registered as %s',
  registration => {
    it('answers relation queries both ways and stamps labels', async () => {
      const catalog = await start('SQLITE_3', { catalog: { registration } });
      const plain = (kind: string, name: string, spec: object = {}) =>
        ({
          apiVersion: 'backstage.io/v1alpha1',
          kind,
          metadata: { name },
          spec: {
            type: 'x',
            owner: 'group:default/ds',
            ...(kind === 'Group' && { children: [] }),
            ...(['Component', 'API'].includes(kind) && {
              lifecycle: 'production',
            }),
            ...(kind === 'API' && { definition: 'x' }),
            ...spec,
          },
        } as Entity);
      await catalog.provide([
        ...['ds', 'eng'].map(name => plain('Group', name)),
        plain('System', 'retention'),
        plain('Resource', 'events'),
        plain('Component', 'scoring'),
        plain('Component', 'lab'),
        plain('API', 'churn-api'),
        plain('Component', 'consumer', { dependsOn: ['mlmodel:churn'] }),
        descriptor('churn-old'),
        descriptor(
          'churn',
          {
            owner: 'ds',
            teams: { dataScience: 'ds', engineering: 'eng' },
            system: 'retention',
            source: { experiment: 'lab', production: 'scoring' },
            interface: { api: 'churn-api' },
            dependsOn: ['events'],
            successorOf: 'churn-old',
          },
          { 'ml-models/production-version': '99' },
        ),
      ]);
      catalog.inventory.summarise('churn', {
        latestVersion: '3+rc',
        handoffState: 'draft',
      });
      const me = 'mlmodel:default/churn';
      const churn = await catalog.until(
        'churn',
        entity => (entity?.relations?.length ?? 0) >= 10,
      );
      expect(churn?.metadata.labels).toEqual({
        'ml-models/latest-version': '3-rc',
        'ml-models/handoff-state': 'draft',
        'ml-models/risk-tier': 'medium',
      });
      const expected: Array<[string, string, string]> = [
        ['ownedBy', 'ownerOf', 'group:default/ds'],
        ['modelDevelopedBy', 'developsModel', 'group:default/ds'],
        ['modelOperatedBy', 'operatesModel', 'group:default/eng'],
        ['partOf', 'hasPart', 'system:default/retention'],
        ['trainedIn', 'trains', 'component:default/lab'],
        ['servedBy', 'serves', 'component:default/scoring'],
        ['providesApi', 'apiProvidedBy', 'api:default/churn-api'],
        ['dependsOn', 'dependencyOf', 'resource:default/events'],
        ['successorOf', 'succeededBy', 'mlmodel:default/churn-old'],
        ['dependencyOf', 'dependsOn', 'component:default/consumer'],
      ];
      for (const [forward, reverse, target] of expected) {
        const there = await catalog.find(`relations.${forward}=${target}`);
        expect([forward, there.map(({ metadata }) => metadata.name)]).toEqual([
          forward,
          expect.arrayContaining(['churn']),
        ]);
        const back = await catalog.find(`relations.${reverse}=${me}`);
        expect([
          reverse,
          back.map(({ kind, metadata }) =>
            `${kind}:${metadata.name}`.toLowerCase(),
          ),
        ]).toEqual([
          reverse,
          expect.arrayContaining([target.replace('default/', '')]),
        ]);
      }
      await catalog.stop();
    });

    it('names the field that is wrong', async () => {
      const catalog = await start('SQLITE_3', { catalog: { registration } });
      const good = descriptor('churn', { carbon: { grams: 4 } });
      await expect(catalog.validate(good)).resolves.toMatchObject({
        status: 200,
      });
      const faults: Array<[object, RegExp]> = [
        [{ owner: undefined }, /spec.*owner/],
        [{ owner: 'component:x' }, /spec.owner/],
        [{ riskTier: 'extreme' }, /spec.riskTier/],
        [{ system: 'group:default/g' }, /spec.system/],
        [{ teams: { dataScience: 'user:ana' } }, /spec.teams.dataScience/],
        [{ dependsOn: ['group:default/g'] }, /spec.dependsOn/],
        [{ registry: { instance: 'main' } }, /spec.registry.*model/],
      ];
      for (const [spec, field] of faults) {
        const { status, text } = await catalog.validate(
          descriptor('churn', spec),
        );
        expect([field, status]).toEqual([field, 400]);
        expect(text).toMatch(field);
      }
      // What a file may hold and the type does not.
      for (const labels of [null, ['a']] as unknown[] as Array<
        Record<string, string>
      >) {
        const { metadata } = good;
        const bad = { ...good, metadata: { ...metadata, labels } };
        await expect(catalog.validate(bad)).resolves.toEqual({
          status: 400,
          text: expect.stringContaining('/metadata/labels must be object'),
        });
      }
      await expect(
        catalog.validate({ ...good, owner: 'x' }),
      ).resolves.toMatchObject({ status: 400 });
      await catalog.stop();
    });
  },
);

describe('catalog module', () => {
  it('leaves the labels out when told so, forged ones too', async () => {
    const catalog = await start('SQLITE_3', {
      catalog: { summaryLabels: false },
    });
    catalog.inventory.summarise('churn', { latestVersion: '7' });
    await catalog.provide([
      descriptor('churn', {}, { 'ml-models/latest-version': '99', tier: 'a' }),
    ]);
    const churn = await catalog.until('churn', isThere);
    expect(churn?.metadata.labels).toEqual({
      tier: 'a',
      'ml-models/risk-tier': 'medium',
    });
    expect(catalog.inventory.calls).toEqual([]);
    await catalog.stop();
  });

  it('shows a changed label soon after the inventory says so', async () => {
    const catalog = await start('SQLITE_3');
    catalog.inventory.put('churn');
    catalog.inventory.summarise('churn', { latestVersion: '7' });
    await catalog.startProvider();
    await catalog.until('churn', isThere);
    const since = new Date().toISOString();
    catalog.inventory.summarise('churn', { latestVersion: '8' });
    await catalog.delta(since);
    const churn = await catalog.until(
      'churn',
      entity => entity?.metadata.labels?.['ml-models/latest-version'] !== '7',
    );
    expect(churn?.metadata.labels).toEqual({
      'ml-models/latest-version': '8',
      'ml-models/risk-tier': 'medium',
    });
    await catalog.stop();
  });

  it('does not start when a registry is configured and no owner of unowned models', async () => {
    await expect(
      startTestBackend({
        features: [
          catalogPlugin,
          catalogModuleMlModels,
          mockServices.rootConfig.factory({
            data: { mlModels: { sources: { main: { type: 'mlflow' } } } },
          }),
        ],
      }),
    ).rejects.toThrow(/mlModels\.owners\.default is missing/);
  });
});
