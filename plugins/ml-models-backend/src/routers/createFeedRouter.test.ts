import { FakeRegistry, modelRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import {
  setupPlugin,
  setupPluginWithModels,
} from '../__testUtils__/setupPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('feed, %s', databaseId => {
  it('serves the feed of the catalog module, whole or since a moment', async () => {
    const plugin = await setupPlugin(await databases.init(databaseId));
    const { get, registry, sync, claim, catalog } = plugin;
    const feed = async (path: string) =>
      (await get(path, { as: 'service' })).body;
    expect(await feed('/inventory/unclaimed')).toEqual({
      items: [],
      removed: [],
      complete: false,
    });
    await sync();
    expect(await feed('/inventory/unclaimed')).toMatchObject({
      complete: true,
    });

    registry
      .addModel(modelRecord('a', { aliases: { production: '1' } }), 1)
      .addModel(modelRecord('b'), 1)
      .addModel(modelRecord('c'));
    await sync();
    const first = await feed('/inventory/unclaimed?limit=2');
    const second = await feed(
      `/inventory/unclaimed?limit=2&cursor=${first.nextCursor}`,
    );
    const items = [...first.items, ...second.items];
    expect(items.map((item: any) => item.entityRef).sort()).toEqual([
      'mlmodel:default/a',
      'mlmodel:default/b',
      'mlmodel:default/c',
    ]);
    expect(items.find((item: any) => item.name === 'a')).toMatchObject({
      sourceId: 'main',
      externalId: 'a',
      modelType: 'classifier',
      framework: 'sklearn',
      inProduction: true,
    });
    const all = await feed('/summaries');
    expect(all.removed).toEqual([]);
    expect(all.items).toHaveLength(3);
    expect(all.items).toContainEqual({
      entityRef: 'mlmodel:default/a',
      latestVersion: '1',
      productionVersion: '1',
    });
    expect(Date.parse(all.asOf)).toBeLessThan(Date.now());

    // A descriptor of another name claims `a`; one of the same name claims `b`.
    const registryOf = (model: string) => ({
      registry: { instance: 'main', model },
    });
    catalog
      .addDescriptor('alpha', registryOf('a'))
      .addDescriptor('b', registryOf('b'));
    const since = new Date().toISOString();
    await claim();
    const delta = await feed(`/inventory/unclaimed?since=${since}`);
    expect(delta.items).toEqual([]);
    expect(delta.removed.sort()).toEqual([
      'mlmodel:default/a',
      'mlmodel:default/b',
    ]);
    const summaries = await feed(`/summaries?since=${since}`);
    expect(summaries.items.map((item: any) => item.entityRef).sort()).toEqual([
      'mlmodel:default/alpha',
      'mlmodel:default/b',
    ]);
    expect(summaries.removed).toEqual(['mlmodel:default/a']);
    expect(catalog.refreshed.sort()).toEqual([
      'mlmodel:default/alpha',
      'mlmodel:default/b',
    ]);
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await feed(`/inventory/unclaimed?since=${later}`)).toEqual({
      items: [],
      removed: [],
      complete: true,
    });
  });

  it('asks the catalog to process entities whose labels changed, but not new ones', async () => {
    const { registry, sync, catalog } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    expect(catalog.refreshed).toEqual([]);
    registry.editModel('churn', { aliases: { champion: '3' } });
    registry.editModel('basket', { description: 'no label shows it' });
    await sync();
    expect(catalog.refreshed).toEqual(['mlmodel:default/churn']);
  });

  it('does not call a list complete before every source has been read to its end', async () => {
    const other = new FakeRegistry('other');
    other.addModel(modelRecord('x')).addModel(modelRecord('y'));
    other.pageSize = 1;
    other.failModelsAfter = { pages: 1, error: new Error('half-way') };
    const { get, registry, sync } = await setupPlugin(
      await databases.init(databaseId),
      { registries: [new FakeRegistry('main'), other] },
    );
    registry.addModel(modelRecord('a'));
    await sync('main');
    await sync('other');
    const feed = async () =>
      (await get('/inventory/unclaimed', { as: 'service' })).body;
    const half = await feed();
    expect(half.items).toHaveLength(2);
    expect(half.complete).toBe(false);

    other.failModelsAfter = undefined;
    await sync('other');
    const whole = await feed();
    expect(whole.items).toHaveLength(3);
    expect(whole.complete).toBe(true);
  });
});
