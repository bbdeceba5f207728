import type {
  InventoryModel,
  InventorySource,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { FakeRegistry, modelRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import {
  setupPlugin,
  setupPluginWithModels,
} from '../__testUtils__/setupPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('sources, %s', databaseId => {
  it('tells how sources are, and lets a person start a sync', async () => {
    const { get, post, registry, audited, published } = await setupPlugin(
      await databases.init(databaseId),
    );
    const before = await get('/sources');
    expect(before.body.items).toEqual([
      {
        id: 'main',
        type: 'fake',
        title: 'Registry main',
        status: 'never-synced',
        sample: true,
        baseUrl: 'https://registry.example.com/base',
        modelCount: 0,
        versionCount: 0,
        absentModels: [],
        absentCount: 0,
        absentVersions: [],
        absentVersionCount: 0,
        revision: 1,
      },
    ]);
    registry.addModel(modelRecord('churn'), 1, 2);
    const answer = await post('/sources/main/sync');
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ id: 'main', status: 'ok' });
    expect(audited).toEqual(['source-sync success']);
    expect(published).toEqual([
      {
        topic: 'ml-models.inventory-changed',
        eventPayload: { sourceId: 'main', since: expect.any(String) },
      },
    ]);
    const [after] = (await get('/sources')).body.items;
    expect(after).toMatchObject({
      modelCount: 1,
      versionCount: 2,
      lastRun: {
        trigger: 'person',
        outcome: 'succeeded',
        models: 1,
        versions: 2,
        created: 1,
        changed: 0,
        removed: 0,
      },
    });
    registry.failModelsAfter = { pages: 0, error: new Error('out of order') };
    await post('/sources/main/sync');
    expect((await get('/sources')).body.items[0]).toMatchObject({
      status: 'failing',
      message: 'out of order',
      lastSuccessAt: after.lastRun.finishedAt,
    });
    const unknown = await post('/sources/other/sync');
    expect(unknown.status).toBe(404);
    expect(audited.at(-1)).toBe('source-sync fail');
  });

  it('lets one person confirm deletions, once, with a reason', async () => {
    const { get, post, registry, sync, audited, churn, knex } =
      await setupPluginWithModels(await databases.init(databaseId));
    const path = '/sources/main/confirm-deletions';
    const confirm = (
      revision: string | undefined,
      as: 'user' | 'otherUser' = 'user',
    ) =>
      post(path, {
        as,
        body: { reason: 'Moved to another registry' },
        headers: revision === undefined ? {} : { 'If-Match': revision },
      });
    const early = await confirm('1');
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain('not degraded');

    registry.models.clear();
    await sync();
    const [source] = (await get('/sources')).body.items;
    expect(source).toMatchObject({
      status: 'degraded',
      message: expect.stringContaining('3 of 3 models are missing'),
      absentModels: ['basket', 'churn', 'Fraud 100%'],
      absentCount: 3,
      modelCount: 3,
      revision: 2,
    });
    expect((await get(`/models/${churn.id}`)).body.state).toBe('absent');
    expect((await confirm(undefined)).body.error.message).toMatch(/if-match/i);
    expect((await confirm(undefined)).status).toBe(400);
    expect((await confirm('newest')).status).toBe(400);
    const stale = await confirm('1');
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toContain('its revision is 2');
    expect(
      (await post(path, { body: {}, headers: { 'If-Match': '2' } })).body.error
        .message,
    ).toContain('reason');
    expect((await get(`/models/${churn.id}`)).body.state).toBe('absent');

    const answers = await Promise.all([
      confirm('"2"'),
      confirm('2', 'otherUser'),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);
    const done = answers.find(answer => answer.status === 200)!;
    expect(done.body).toMatchObject({ modelCount: 0, absentCount: 0 });
    expect(done.body.revision).toBeGreaterThan(2);
    expect((await get(`/models/${churn.id}`)).body.state).toBe('removed');
    expect((await get('/models')).body.items).toEqual([]);
    expect(
      audited.filter(item => item === 'source-confirm-deletions success'),
    ).toHaveLength(1);

    const { body } = await get('/events?subject=source:main');
    expect(body.items.map((item: any) => item.type)).toEqual([
      'source.deletions-confirmed',
      'source.degraded',
    ]);
    expect(body.items[0]).toMatchObject({
      actor: expect.stringMatching(/^user:default\//),
      reason: 'Moved to another registry',
      before: { revision: 2 },
      after: { removedModels: 3, removedVersions: 0 },
      previousHash: body.items[1].hash,
    });
    // The text can be erased; the event and its hash stay.
    await knex('event_texts').delete();
    const erased = (await get('/events?subject=source:main')).body.items[0];
    expect(erased).toMatchObject({ hash: body.items[0].hash });
    expect(erased.reason).toBeUndefined();
  });

  it('counts versions that would go, and removes them when a person confirms', async () => {
    const { get, post, registry, sync } = await setupPlugin(
      await databases.init(databaseId),
    );
    for (const name of ['a', 'b', 'c']) {
      registry.addModel(
        modelRecord(name),
        ...Array.from({ length: 10 }, (_, n) => n + 1),
      );
    }
    await sync();
    // Eight of a, one of b, and a listing that is looked at; c is missing for the first time.
    const left = registry.versions.filter(
      ({ modelId, label }) =>
        !(modelId === 'a' && Number(label) > 2) &&
        !(modelId === 'b' && label === '10'),
    );
    registry.versions.splice(0, registry.versions.length, ...left);
    registry.editModel('a', { description: 'smaller' });
    registry.editModel('b', { description: 'smaller' });
    registry.removeModel('c');
    await sync();
    const [source] = (await get('/sources')).body.items;
    expect(source).toMatchObject({
      status: 'degraded',
      message: expect.stringContaining('9 of 30 versions are missing'),
      // One missing model is nothing to be asked about, and a confirmation must not take it along.
      absentModels: [],
      absentCount: 0,
      absentVersions: [
        { model: 'a', count: 8 },
        { model: 'b', count: 1 },
      ],
      absentVersionCount: 9,
    });
    const done = await post('/sources/main/confirm-deletions', {
      body: { reason: 'Cleaned up' },
      headers: { 'If-Match': String(source.revision) },
    });
    expect(done.body).toMatchObject({
      absentVersionCount: 0,
      absentVersions: [],
    });
    const { body } = await get('/events?type=source.deletions-confirmed');
    expect(body.items[0].after).toEqual({
      removedModels: 0,
      removedVersions: 9,
    });
    await sync();
    const models = (await get('/models')).body.items;
    expect(
      models.map(({ name, versionCount }: InventoryModel) => [
        name,
        versionCount,
      ]),
    ).toEqual([
      ['a', 2],
      ['b', 9],
    ]);
  });

  it('names only what the caller may see in the catalog', async () => {
    const { get, post, registry, catalog, sync } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    catalog.addDescriptor('basket').addDescriptor('churn');
    catalog.visible = new Set(['mlmodel:default/basket']);
    registry.models.clear();
    await sync();
    const answers = [
      (await get('/sources')).body.items[0],
      (await post('/sources/main/sync')).body,
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        absentModels: ['basket'],
        absentCount: 3,
      });
    }
    const all = (await get('/sources', { as: 'service' })).body.items[0];
    expect(all.absentModels).toEqual(['basket', 'churn', 'Fraud 100%']);
  });

  it('removes what is left of a source that is configured no longer, once a person says so', async () => {
    const knex = await databases.init(databaseId);
    const old = new FakeRegistry('old');
    old.addModel(modelRecord('churn'), 1).addModel(modelRecord('basket'), 1, 2);
    const before = await setupPlugin(knex, {
      registries: [new FakeRegistry('main'), old],
    });
    await before.sync('old');

    const { get, post, registry, sync } = await setupPlugin(knex);
    const read = async () => (await get('/sources')).body.items;
    expect((await read())[1]).toMatchObject({
      id: 'old',
      status: 'removed',
      absentModels: ['basket', 'churn'],
      absentCount: 2,
      absentVersionCount: 0,
      modelCount: 2,
    });
    const { revision } = (await read())[1];
    const confirm = (given: number) =>
      post('/sources/old/confirm-deletions', {
        body: { reason: 'Switched off' },
        headers: { 'If-Match': String(given) },
      });
    expect((await post('/sources/old/sync')).status).toBe(404);
    expect((await confirm(revision + 1)).status).toBe(409);
    const done = await confirm(revision);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ status: 'removed', modelCount: 0 });

    expect((await read()).map(({ id }: InventorySource) => id)).toEqual([
      'main',
    ]);
    expect((await confirm(revision + 1)).status).toBe(404);
    const feed = await get('/inventory/unclaimed', { as: 'service' });
    expect(feed.body.items).toEqual([]);
    // Their names stay theirs: a model of another registry gets one that is told apart.
    registry.addModel(modelRecord('churn'), 1);
    await sync();
    const [model] = (await get('/models')).body.items;
    expect(model.entityRef).toMatch(/^mlmodel:default\/churn-[0-9a-f]{6}$/);
  });
});
