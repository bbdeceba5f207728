import type { Knex } from 'knex';
import { modelRecord, versionRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('InventorySync, %s', databaseId => {
  const setup = async (options?: Parameters<typeof setupSync>[1]) =>
    setupSync(await databases.init(databaseId), options);

  it('stores models, versions and aliases, with one event per model at first', async () => {
    const { registry, runAt, findModel, stores, eventTypes } = await setup();
    registry
      .addModel(
        modelRecord('Churn (EU)', {
          aliases: { champion: '2', candidate: '3' },
          tags: { 'ml-models/owner': 'growth' },
          owners: ['growth-ds'],
          description: 'Who leaves',
        }),
        1,
        2,
        3,
      )
      .addModel(modelRecord('empty'));
    registry.versions.push(
      versionRecord('appeared after the models were listed', 1),
    );

    const outcome = await runAt('2026-02-01T00:00:00.000Z');

    expect(outcome).toEqual({
      outcome: 'succeeded',
      isChanged: true,
      hasNewModels: true,
      labelsChanged: [],
    });
    expect(registry.calls).toEqual(['models', 'versions']);
    const churn = (await findModel('Churn (EU)'))!;
    expect(churn).toMatchObject({
      sourceId: 'main',
      externalId: 'Churn (EU)',
      entityRef: 'mlmodel:default/churn-eu',
      assignedRef: 'mlmodel:default/churn-eu',
      state: 'present',
      tags: { 'ml-models/owner': 'growth' },
      owners: ['growth-ds'],
      versionCount: 3,
      latestVersion: '3',
      productionVersion: '2',
      firstSeenAt: '2026-02-01T00:00:00.000Z',
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    const versions = await stores.versions.list(churn.id, {
      order: 'newest',
      limit: 10,
    });
    expect(versions.map(version => version.label)).toEqual(['3', '2', '1']);
    expect(versions[0]).toMatchObject({
      author: 'mira.lindqvist',
      metrics: { accuracy: 0.83 },
      params: { depth: '3' },
      createdAt: '2026-01-03T08:00:00.000Z',
    });
    expect(churn.digest).toEqual({
      aliases: [
        {
          alias: 'candidate',
          version: '3',
          versionId: versions[0].id,
          since: '2026-02-01T00:00:00.000Z',
        },
        {
          alias: 'champion',
          version: '2',
          versionId: versions[1].id,
          since: '2026-02-01T00:00:00.000Z',
        },
      ],
      latest: { id: versions[0].id, label: '3' },
      production: { id: versions[1].id, label: '2', alias: 'champion' },
      candidate: { id: versions[0].id, label: '3', alias: 'candidate' },
      modelType: 'classifier',
      framework: 'sklearn',
      metricNames: ['accuracy'],
      keyMetricNames: ['accuracy'],
      keyMetrics: { accuracy: 0.82 },
      lastDataScienceWrite: {
        at: '2026-01-03T08:00:00.000Z',
        what: 'version',
        detail: '3',
        by: 'mira.lindqvist',
      },
      lastEngineeringWrite: {
        at: '2026-02-01T00:00:00.000Z',
        what: 'alias',
        detail: 'candidate',
      },
    });
    expect(await findModel('empty')).toMatchObject({
      versionCount: 0,
      digest: { aliases: [], metricNames: [] },
    });
    expect(await eventTypes()).toEqual(['model.created', 'model.created']);
  });

  it('writes nothing but its own run when nothing is new', async () => {
    const { knex, registry, runAt } = await setup();
    for (let n = 0; n < 30; n++) {
      registry.addModel(
        modelRecord(`model-${n}`, { aliases: { champion: '1' } }),
        1,
        2,
      );
    }
    registry.pageSize = 7;
    await runAt('2026-02-01T00:00:00.000Z');

    const writes: string[] = [];
    const listen = ({ sql }: { sql: string }) => {
      if (/^\s*(insert|update|delete)/i.test(sql)) writes.push(sql);
    };
    const before = await dumpTables(knex);
    knex.on('query', listen);
    registry.calls.length = 0;
    const outcome = await runAt('2026-02-01T00:05:00.000Z');
    knex.removeListener('query', listen);

    expect(outcome).toMatchObject({ outcome: 'succeeded', isChanged: false });
    expect(registry.calls).toEqual(['models']);
    expect(writes.filter(sql => !sql.includes('source_runs'))).toEqual([]);
    expect(await dumpTables(knex)).toEqual(before);
    const runs = await knex('source_runs').orderBy('id');
    expect(runs).toHaveLength(2);
    expect(runs[1]).toMatchObject({ outcome: 'succeeded', models: 30 });
  });

  it('notices edits that move no time, and reads only what they are about', async () => {
    const { registry, runAt, findModel, eventTypes, stores } = await setup();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      registry.addModel(modelRecord(name, { tags: { team: 'x' } }), 1);
    }
    await runAt('2026-02-01T00:00:00.000Z');
    const before = (await findModel('b'))!;
    registry.calls.length = 0;

    registry.editModel('b', { tags: { team: 'y', tier: 'high' } });
    const outcome = await runAt('2026-02-01T12:00:00.000Z');

    expect(registry.calls).toEqual(['models', 'versions of b']);
    expect(outcome).toMatchObject({ isChanged: true, labelsChanged: [] });
    const after = (await findModel('b'))!;
    expect(after).toMatchObject({
      id: before.id,
      tags: { team: 'y', tier: 'high' },
      changedAt: '2026-02-01T12:00:00.000Z',
      digest: {
        lastEngineeringWrite: {
          at: '2026-02-01T12:00:00.000Z',
          what: 'tag',
          detail: 'team',
        },
      },
    });
    const [event] = await stores.events.list({
      subject: `model:${after.id}`,
      limit: 1,
    });
    expect(event).toMatchObject({
      type: 'model.changed',
      actor: 'system:inventory-sync',
      before: { tags: { team: 'x' } },
      after: { tags: { team: 'y', tier: 'high' } },
    });
    expect((await findModel('a'))!.changedAt).toBe('2026-02-01T00:00:00.000Z');

    registry.addVersion(versionRecord('c', 2));
    const second = await runAt('2026-02-01T13:00:00.000Z');
    expect(second.labelsChanged).toEqual(['mlmodel:default/c']);
    expect(await findModel('c')).toMatchObject({ latestVersion: '2' });
    expect(await eventTypes(`model:${(await findModel('c'))!.id}`)).toEqual([
      'model.created',
      'version.created',
    ]);
  });

  it('keeps what it has when a listing throws, and goes on from there', async () => {
    const { registry, runAt, findModel, stores, knex } = await setup();
    registry.pageSize = 2;
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      registry.addModel(modelRecord(name), 1);
    }
    registry.failModelsAfter = { pages: 2, error: new Error('page 3 is lost') };
    expect(await runAt('2026-02-01T00:00:00.000Z')).toMatchObject({
      outcome: 'failed',
      hasNewModels: true,
    });
    expect(await findModel('d')).toMatchObject({ versionCount: 0 });
    expect(await findModel('e')).toBeUndefined();

    registry.failModelsAfter = undefined;
    registry.versionsError = new Error('versions are lost');
    await runAt('2026-02-01T00:05:00.000Z');
    expect(await findModel('e')).toMatchObject({ versionCount: 0 });

    registry.versionsError = undefined;
    await runAt('2026-02-01T00:10:00.000Z');
    const models = await stores.models.list({ limit: 10 });
    expect(models.map(model => model.latestVersion)).toEqual(
      Array(6).fill('1'),
    );
    expect(await knex('events').where({ type: 'version.created' })).toEqual([]);
    expect(await knex('versions')).toHaveLength(6);

    const aborted = new AbortController();
    aborted.abort();
    await runAt('2026-02-01T00:15:00.000Z', aborted.signal);
    const [run] = await knex('source_runs').orderBy('id', 'desc');
    expect(run).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('The sync was stopped'),
    });
  });

  it('keeps the newest 200 runs and the last success', async () => {
    const { registry, runAt, stores, knex } = await setup();
    registry.addModel(modelRecord('a'), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    registry.failModelsAfter = { pages: 0, error: new Error('gone') };
    await knex('source_runs').insert(
      Array.from({ length: 204 }, () => ({
        source_id: 'main',
        trigger: 'schedule',
        outcome: 'failed',
        started_at: '2026-02-01T01:00:00.000Z',
        swept: false,
      })),
    );
    await runAt('2026-02-01T01:00:00.000Z');
    expect(await knex('source_runs')).toHaveLength(201);
    expect((await stores.runs.readStates()).get('main')).toMatchObject({
      newest: { outcome: 'failed', error: 'gone' },
      lastSuccessAt: '2026-02-01T00:00:00.000Z',
    });

    await knex('source_runs').insert({
      source_id: 'main',
      trigger: 'schedule',
      outcome: 'running',
      started_at: '2026-02-01T02:00:00.000Z',
      swept: false,
    });
    registry.failModelsAfter = undefined;
    await stores.sources.requestSync('main', 'user:default/mira.lindqvist');
    await runAt('2026-02-01T03:00:00.000Z');
    const runs = await knex('source_runs').orderBy('id', 'desc').limit(2);
    expect(runs).toMatchObject([
      { outcome: 'succeeded', trigger: 'person' },
      { outcome: 'failed', error: expect.stringContaining('ended before') },
    ]);
  });
});

async function dumpTables(knex: Knex) {
  const tables = ['sources', 'models', 'versions', 'aliases', 'events'];
  return Promise.all(
    tables.map(table =>
      knex(table).orderBy(table === 'aliases' ? 'model_id' : 'id'),
    ),
  );
}
