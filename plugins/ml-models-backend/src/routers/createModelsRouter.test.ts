import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupPluginWithModels } from '../__testUtils__/setupPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('models, %s', databaseId => {
  it('lists models by name, page by page, and finds them by id and by entity', async () => {
    const { get, post, churn } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    const first = await get('/models?limit=2');
    expect(first.body.items.map((item: any) => item.name)).toEqual([
      'basket',
      'churn',
    ]);
    const second = await get(`/models?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map((item: any) => item.name)).toEqual([
      'Fraud 100%',
    ]);
    expect(second.body.nextCursor).toBeUndefined();
    const search = async (text: string) =>
      (await get(`/models?search=${encodeURIComponent(text)}`)).body.items.map(
        (item: any) => item.name,
      );
    expect(await search('FRAUD')).toEqual(['Fraud 100%']);
    expect(await search('0%')).toEqual(['Fraud 100%']);
    expect(await search('_')).toEqual([]);
    expect(await search("'; drop table models; --")).toEqual([]);
    expect((await get('/models?source=other')).body.items).toEqual([]);

    expect(churn).toMatchObject({
      source: {
        id: 'main',
        type: 'fake',
        title: 'Registry main',
        status: 'ok',
        sample: true,
        lastSuccessAt: expect.any(String),
      },
      entityRef: 'mlmodel:default/churn',
      registration: 'provider',
      productionVersion: { label: '2', alias: 'champion' },
      candidateVersion: { label: '3', alias: 'candidate' },
      latestVersion: { label: '3' },
      keyMetrics: { accuracy: 0.82 },
      versionCount: 3,
      state: 'present',
    });
    expect((await get(`/models/${churn.id}`)).body).toEqual(churn);
    expect((await get('/models/by-entity/MlModel/default/Churn')).body).toEqual(
      churn,
    );
    const byRefs = await post('/models/by-refs', {
      body: {
        entityRefs: [
          'mlmodel:default/none',
          'MlModel:default/Churn',
          'mlmodel:default/churn',
          'not a ref',
          '\0',
        ],
      },
    });
    expect(byRefs.body.items).toEqual([null, churn, churn, null, null]);
    const many = Array.from(
      { length: 1000 },
      (_, n) => `mlmodel:default/${'ü'.repeat(470)}${n}`,
    );
    const large = await post('/models/by-refs', { body: { entityRefs: many } });
    expect(large.status).toBe(200);
    expect(large.body.items).toHaveLength(1000);
  });

  it('shows of models and history what the catalog shows of their entities', async () => {
    const plugin = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    const { get, post, catalog, churn, versions } = plugin;
    catalog.addDescriptor('basket').addDescriptor('fraud-100');
    catalog.visible = new Set(['mlmodel:default/basket']);

    const list = await get('/models?limit=1');
    expect(list.body.items.map((item: any) => item.name)).toEqual(['basket']);
    const rest = await get(`/models?limit=1&cursor=${list.body.nextCursor}`);
    expect(rest.body).toEqual({ items: [] });
    const versionId = versions.items[0].id;
    for (const path of [
      `/models/${churn.id}`,
      `/models/${churn.id}/versions`,
      `/models/${churn.id}/metrics`,
      `/models/${churn.id}/aliases`,
      `/models/by-entity/mlmodel/default/churn`,
      `/versions/${versionId}`,
      `/versions/compare?ids=${versionId},${versions.items[1].id}`,
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    const refs = ['mlmodel:default/churn', 'mlmodel:default/basket'];
    const byRefs = await post('/models/by-refs', {
      body: { entityRefs: refs },
    });
    expect(byRefs.body.items).toEqual([
      null,
      expect.objectContaining({ name: 'basket' }),
    ]);
    expect((await get('/events')).body.items).toHaveLength(1);
    expect((await get('/events', { as: 'service' })).body.items).toHaveLength(
      3,
    );
    expect((await get(`/models/${churn.id}`, { as: 'service' })).status).toBe(
      200,
    );

    plugin.denied.add('catalog.entity.read');
    expect((await get('/models')).body.items).toEqual([]);
    catalog.visible = undefined;
    const none = await post('/models/by-refs', { body: { entityRefs: refs } });
    expect(none.body.items).toEqual([null, null]);

    // Read while the decision is being made, and still not told to who is denied.
    plugin.denied.clear();
    plugin.denied.add('ml-models.model.read');
    const refused = await post('/models/by-refs', {
      body: { entityRefs: refs },
    });
    expect(refused.status).toBe(403);
    expect(JSON.stringify(refused.body)).not.toContain('churn');
  });
});
