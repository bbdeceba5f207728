import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupPluginWithModels } from '../__testUtils__/setupPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('versions, %s', databaseId => {
  it('shows versions, metrics, aliases and a comparison', async () => {
    const { get, churn, versions } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    expect(versions).toMatchObject({
      totalCount: 3,
      keyMetricNames: ['accuracy'],
      items: [
        { label: '3', aliases: ['candidate'], keyMetrics: { accuracy: 0.83 } },
        { label: '2', aliases: ['champion'] },
        { label: '1', aliases: [] },
      ],
    });
    const path = `/models/${churn.id}/versions`;
    const first = await get(`${path}?order=oldest&limit=2`);
    expect(first.body.items.map((item: any) => item.label)).toEqual(['1', '2']);
    const second = await get(
      `${path}?order=oldest&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items.map((item: any) => item.label)).toEqual(['3']);
    expect((await get(`${path}?status=failed`)).body).toMatchObject({
      items: [],
      totalCount: 0,
    });

    expect((await get(`/models/${churn.id}/metrics`)).body).toMatchObject({
      key: 'accuracy',
      availableKeys: ['accuracy'],
      points: [
        { label: '1', value: 0.81 },
        { label: '2', value: 0.82 },
        { label: '3', value: 0.83 },
      ],
    });
    const unknown = await get(`/models/${churn.id}/metrics?key=__proto__`);
    expect(unknown.body.points).toEqual([]);

    const aliases = await get(`/models/${churn.id}/aliases?alias=champion`);
    expect(aliases.body.items).toMatchObject([{ version: '2' }]);
    const past = await get(
      `/models/${churn.id}/aliases?at=2020-01-01T00:00:00Z`,
    );
    expect(past.body.items).toEqual([]);

    const ids = versions.items.map((item: any) => item.id).reverse();
    const { body } = await get(`/versions/compare?ids=${ids.join(',')}`);
    expect(body.versions.map((item: any) => item.label)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(body).toMatchObject({
      metrics: [{ key: 'accuracy', values: [0.81, 0.82, 0.83], differs: true }],
      params: [
        { key: 'depth', values: ['1', '2', '3'], differs: true },
        { key: 'seed', values: [null, '7', null], differs: true },
      ],
    });
    const same = await get(`/versions/compare?ids=${ids[0]},${ids[0]}`);
    expect(same.status).toBe(400);
    expect(same.body.error.message).toContain("'ids' names 1 different");
  });

  it('names the people behind logins to whoever may see them', async () => {
    const { get, catalog, churn, versions } = await setupPluginWithModels(
      await databases.init(databaseId),
      { people: { map: { 'mira.lindqvist': 'user:default/mira' } } },
    );
    const author = 'mira.lindqvist';
    const authorRef = 'user:default/mira';
    expect(versions.items[0]).toMatchObject({ author, authorRef });
    const [first, second] = versions.items.map((item: any) => item.id);
    expect((await get(`/versions/${first}`)).body).toMatchObject({ authorRef });
    const compared = await get(`/versions/compare?ids=${first},${second}`);
    expect(compared.body.versions[1]).toMatchObject({ authorRef });
    expect((await get(`/models/${churn.id}`)).body).toMatchObject({
      lastDataScienceWrite: { by: author, byRef: authorRef },
    });

    catalog.addDescriptor('churn');
    catalog.visible = new Set(['mlmodel:default/churn']);
    const { body } = await get(`/versions/${first}`);
    expect(body.author).toBe(author);
    expect(body).not.toHaveProperty('authorRef');
  });

  it('says of an alias that was there at the first look that it may be older', async () => {
    const { get, churn, registry, sync } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    expect(churn.lastEngineeringWrite).toMatchObject({
      what: 'alias',
      isFirstSight: true,
    });
    expect(churn.lastDataScienceWrite).not.toHaveProperty('isFirstSight');

    registry.editModel('churn', { aliases: { champion: '3' } });
    await sync();
    const { body } = await get(`/models/${churn.id}`);
    expect(body.lastEngineeringWrite).toMatchObject({ detail: 'champion' });
    expect(body.lastEngineeringWrite).not.toHaveProperty('isFirstSight');
  });

  it('reads details of a version once, and shows the last good ones in an outage', async () => {
    const { get, registry, sync, versions, churn } =
      await setupPluginWithModels(await databases.init(databaseId));
    const id = versions.items[1].id;
    registry.calls.length = 0;
    const answers = await Promise.all([
      get(`/versions/${id}`),
      get(`/versions/${id}`),
    ]);
    for (const { body } of answers) {
      expect(body).toMatchObject({
        label: '2',
        metrics: { accuracy: 0.82 },
        params: { depth: '2', seed: '7' },
        signature: { inputs: [{ name: 'tenure', type: 'double' }] },
        inputExample: '{"tenure":1}',
        datasets: [{ name: 'customers' }],
        detailsState: 'read',
        detailsReadAt: expect.any(String),
      });
    }
    await get(`/versions/${id}`);
    expect(registry.calls).toEqual(['details of churn/2']);

    // Edited in the registry, so they are read anew; the registry is out.
    registry.versions[1] = { ...registry.versions[1], description: 'edited' };
    registry.editModel('churn', { updatedAt: '2026-03-01T00:00:00.000Z' });
    await sync();
    registry.detailsError = new Error('main did not answer');
    const outage = await get(`/versions/${id}`);
    expect(outage.status).toBe(200);
    expect(outage.body).toMatchObject({
      description: 'edited',
      detailsState: 'unknown',
      signature: { inputs: [{ name: 'tenure' }] },
      notes: ['main did not answer'],
    });
    const never = await get(`/versions/${versions.items[0].id}`);
    expect(never.body).toMatchObject({ detailsState: 'unknown', datasets: [] });
    expect(never.body.signature).toBeUndefined();
    expect(churn.id).toBe(outage.body.modelId);
  });
});
