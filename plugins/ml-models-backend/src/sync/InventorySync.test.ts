import { ServiceUnavailableError } from '@backstage/errors';
import {
  FakeRegistry,
  modelRecord,
  versionRecord,
} from '../__fixtures__/FakeRegistry';
import { createTestDatabases } from '../__fixtures__/createTestDatabases';
import { setupSync } from '../__fixtures__/setupSync';

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

  it('knows which version was champion on any day since it first looked', async () => {
    const { registry, runAt, findModel, stores } = await setup();
    registry.addModel(
      modelRecord('fraud', { aliases: { champion: '1' } }),
      1,
      2,
    );
    await runAt('2026-02-01T00:00:00.000Z');
    registry.editModel('fraud', { aliases: { champion: '2', shadow: '1' } });
    await runAt('2026-02-10T00:00:00.000Z');
    registry.editModel('fraud', { aliases: {} });
    await runAt('2026-02-20T00:00:00.000Z');
    registry.editModel('fraud', { aliases: { champion: '1' } });
    await runAt('2026-03-01T00:00:00.000Z');

    const { id } = (await findModel('fraud'))!;
    const championAt = async (at: string) =>
      (await stores.aliases.listHistory(id, { alias: 'champion', at })).map(
        ({ version }) => version,
      );
    expect(await championAt('2026-01-31T23:59:59.999Z')).toEqual([]);
    expect(await championAt('2026-02-01T00:00:00.000Z')).toEqual(['1']);
    expect(await championAt('2026-02-09T23:59:59.999Z')).toEqual(['1']);
    expect(await championAt('2026-02-10T00:00:00.000Z')).toEqual(['2']);
    expect(await championAt('2026-02-25T00:00:00.000Z')).toEqual([]);
    expect(await championAt('2026-03-05T00:00:00.000Z')).toEqual(['1']);
    const history = await stores.aliases.listHistory(id, {});
    expect(history).toHaveLength(4);
    expect(history.filter(entry => !entry.until)).toMatchObject([
      { alias: 'champion', version: '1', since: '2026-03-01T00:00:00.000Z' },
    ]);
    const events = await stores.events.list({
      subject: `model:${id}`,
      limit: 20,
    });
    expect(events.map(event => event.type).reverse()).toEqual([
      'model.created',
      'alias.moved',
      'alias.assigned',
      'alias.removed',
      'alias.removed',
      'alias.assigned',
    ]);
    expect(events.at(-2)).toMatchObject({
      type: 'alias.moved',
      version: '2',
      before: { alias: 'champion', version: '1' },
      after: { alias: 'champion', version: '2' },
    });
  });

  it('removes a model after two complete listings without it, not after one', async () => {
    const { registry, runAt, findModel, stores, knex } = await setup();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      registry.addModel(modelRecord(name, { aliases: { champion: '1' } }), 1);
    }
    await runAt('2026-02-01T00:00:00.000Z');
    const { id } = (await findModel('c'))!;
    registry.removeModel('c');

    expect(await runAt('2026-02-01T01:00:00.000Z')).toMatchObject({
      outcome: 'succeeded',
      isChanged: true,
    });
    expect(await findModel('c')).toMatchObject({ state: 'absent' });

    // A listing that throws says nothing about what is absent.
    registry.failModelsAfter = {
      pages: 1,
      error: new ServiceUnavailableError('main did not answer'),
    };
    expect(await runAt('2026-02-01T02:00:00.000Z')).toMatchObject({
      outcome: 'failed',
    });
    expect(await findModel('c')).toMatchObject({ state: 'absent' });
    registry.failModelsAfter = undefined;

    await runAt('2026-02-01T03:00:00.000Z');
    expect(await findModel('c')).toBeUndefined();
    const removed = await stores.models.findById(id);
    expect(removed).toMatchObject({ state: 'removed' });
    expect(
      await stores.aliases.listHistory(id, { at: '2026-02-01T04:00:00.000Z' }),
    ).toEqual([]);
    expect(
      await stores.aliases.listHistory(id, { at: '2026-02-01T00:30:00.000Z' }),
    ).toHaveLength(1);
    expect(
      await stores.models.listRetiredRefs('2026-02-01T03:00:00.000Z'),
    ).toEqual(['mlmodel:default/c']);

    // The same name again: the same row, its history and its entity ref.
    registry.addModel(modelRecord('c', { aliases: { champion: '1' } }), 1);
    await runAt('2026-02-01T05:00:00.000Z');
    expect(await findModel('c')).toMatchObject({
      id,
      state: 'present',
      entityRef: 'mlmodel:default/c',
      productionVersion: '1',
    });
    expect(await knex('retired_refs')).toEqual([]);
    const runs = await knex('source_runs').orderBy('id');
    expect(runs.map(run => run.outcome)).toEqual([
      'succeeded',
      'succeeded',
      'failed',
      'succeeded',
      'succeeded',
    ]);
    expect(runs[2].error).toBe('main did not answer');
    expect(runs[3].removed).toBe(1);
  });

  it('takes an empty listing or a large loss for a fault of the registry', async () => {
    const { registry, runAt, findModel, stores, eventTypes } = await setup();
    const names = Array.from({ length: 30 }, (_, n) => `model-${n + 10}`);
    names.forEach(name => registry.addModel(modelRecord(name), 1));
    await runAt('2026-02-01T00:00:00.000Z');
    const saved = [...registry.models.values()];
    const refill = () => saved.forEach(record => registry.addModel(record));

    registry.models.clear();
    for (const minute of ['10', '15', '20']) {
      expect(await runAt(`2026-02-01T00:${minute}:00.000Z`)).toMatchObject({
        outcome: 'degraded',
      });
    }
    expect(await stores.models.list({ limit: 100 })).toHaveLength(30);
    expect(await stores.sources.find('main')).toMatchObject({
      degradedSince: '2026-02-01T00:10:00.000Z',
      degradedReason: expect.stringContaining('30 of 30 models are missing'),
      revision: 2,
    });

    refill();
    await runAt('2026-02-01T00:25:00.000Z');
    expect(await findModel('model-10')).toMatchObject({ state: 'present' });
    const recovered = await stores.sources.find('main');
    expect(recovered!.degradedSince).toBeUndefined();
    expect(recovered!.revision).toBe(3);

    // 7 of 30 are more than max(5, 20 %), 6 of 30 are not.
    names.slice(0, 7).forEach(name => registry.models.delete(name));
    await runAt('2026-02-01T00:30:00.000Z');
    await runAt('2026-02-01T00:35:00.000Z');
    expect(await stores.models.list({ limit: 100 })).toHaveLength(30);
    registry.addModel(saved[0]);
    expect(await runAt('2026-02-01T00:40:00.000Z')).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await stores.models.list({ limit: 100 })).toHaveLength(24);
    expect(await eventTypes('source:main')).toEqual([
      'source.degraded',
      'source.recovered',
      'source.degraded',
      'source.recovered',
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

  it('removes a version after two listings, and keeps the digest until then', async () => {
    const { registry, runAt, findModel, stores } = await setup();
    registry.addModel(modelRecord('a'), 1, 2);
    registry.addModel(modelRecord('b'), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    const { id } = (await findModel('a'))!;
    const [second] = await stores.versions.list(id, {
      order: 'newest',
      limit: 1,
    });

    registry.versions.splice(1, 1);
    registry.editModel('a', { updatedAt: '2026-02-01T00:03:00.000Z' });
    await runAt('2026-02-01T00:05:00.000Z');
    expect(await findModel('a')).toMatchObject({
      latestVersion: '2',
      versionCount: 2,
    });
    // The registry says nothing new of the model, it is looked at again all the same.
    const outcome = await runAt('2026-02-01T00:10:00.000Z');
    expect(outcome.labelsChanged).toEqual(['mlmodel:default/a']);
    expect(await findModel('a')).toMatchObject({
      latestVersion: '1',
      versionCount: 1,
    });
    expect(await stores.versions.findById(second.id)).toMatchObject({
      label: '2',
      removedAt: '2026-02-01T00:10:00.000Z',
    });
    registry.calls.length = 0;
    await runAt('2026-02-01T00:15:00.000Z');
    expect(registry.calls).toEqual(['models']);

    registry.addVersion(versionRecord('a', 2));
    await runAt('2026-02-01T00:20:00.000Z');
    expect(await findModel('a')).toMatchObject({ latestVersion: '2' });
    expect(await stores.versions.findById(second.id)).toMatchObject({
      removedAt: undefined,
    });
  });

  it('lists every version once a day, since edits of version tags move no time', async () => {
    const { registry, runAt, findModel, stores } = await setup();
    registry.addModel(modelRecord('a'), 1).addModel(modelRecord('b'), 1, 2);
    await runAt('2026-02-01T00:00:00.000Z');
    registry.versions[0] = versionRecord('a', 1, {
      tags: { validated: 'yes' },
    });
    await runAt('2026-02-01T23:00:00.000Z');
    const { id } = (await findModel('a'))!;
    const tags = async () =>
      (await stores.versions.list(id, { order: 'newest', limit: 1 }))[0].tags;
    expect(await tags()).toEqual({});

    registry.calls.length = 0;
    await runAt('2026-02-02T00:00:00.000Z');
    expect(registry.calls).toEqual(['models', 'versions']);
    expect(await tags()).toEqual({ validated: 'yes' });
    const [event] = await stores.events.list({
      type: 'version.changed',
      limit: 5,
    });
    expect(event).toMatchObject({
      subject: `model:${id}`,
      version: '1',
      before: { tags: {} },
      after: { tags: { validated: 'yes' } },
    });
    registry.calls.length = 0;
    await runAt('2026-02-02T00:05:00.000Z');
    expect(registry.calls).toEqual(['models']);
  });

  it('looks again at a version that is being registered', async () => {
    const { registry, runAt, findModel, stores } = await setup();
    registry.addModel(modelRecord('a'));
    registry.versions.push(versionRecord('a', 1, { status: 'pending' }));
    await runAt('2026-02-01T00:00:00.000Z');
    registry.versions[0] = versionRecord('a', 1);
    registry.calls.length = 0;
    await runAt('2026-02-01T00:05:00.000Z');
    expect(registry.calls).toEqual(['models', 'versions of a']);
    const { id } = (await findModel('a'))!;
    expect(await stores.versions.count(id, 'ready')).toBe(1);
    await runAt('2026-02-01T00:10:00.000Z');
    expect(registry.calls).toHaveLength(3);
  });

  it('gives every model a safe name of its own, once and for all', async () => {
    const { registry, runAt, stores } = await setup({
      foreignRefs: new Set(['mlmodel:default/taken']),
    });
    const names = [
      'Größe & Café',
      'same name',
      'Same Name',
      'same/name',
      'taken',
      '日本語',
      '中文',
      '--x--',
      'y'.repeat(80),
      `${'y'.repeat(63)}z`,
    ];
    names.forEach(name => registry.addModel(modelRecord(name), 1));
    await runAt('2026-02-01T00:00:00.000Z');
    const read = async () =>
      new Map(
        (await stores.models.list({ limit: 100 })).map(model => [
          model.name,
          model.entityRef.replace('mlmodel:default/', ''),
        ]),
      );
    const first = await read();
    expect(first.get('Größe & Café')).toBe('große-cafe'.replace('ß', '-'));
    expect(first.get('same name')).toBe('same-name');
    expect(first.get('Same Name')).toMatch(/^same-name-[0-9a-f]{6}$/);
    expect(first.get('same/name')).toMatch(/^same-name-[0-9a-f]{6}$/);
    expect(first.get('taken')).toMatch(/^taken-[0-9a-f]{6}$/);
    expect(first.get('日本語')).toBe('model');
    expect(first.get('中文')).toMatch(/^model-[0-9a-f]{6}$/);
    expect(first.get('--x--')).toBe('x');
    expect(new Set(first.values()).size).toBe(names.length);
    for (const name of first.values()) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9._-]{0,61}[a-z0-9]$|^[a-z0-9]$/);
    }

    names
      .reverse()
      .forEach(name => registry.editModel(name, { description: 'edited' }));
    await runAt('2026-02-02T00:00:00.000Z');
    expect(await read()).toEqual(first);
  });

  it('stores whatever a registry holds, without what a database cannot', async () => {
    const { registry, runAt, findModel, stores, knex } = await setup();
    registry.addModel(
      modelRecord('odd', {
        description: `nul \0 half \ud800 ${'x'.repeat(40_000)}`,
        tags: { 'ke\0y': 'v\udc00', __proto__: 'x', "o'brien": '"?"' },
        createdAt: 'yesterday',
        aliases: { ['a'.repeat(700)]: '1', '?': '1' },
      }),
    );
    registry.addModel(modelRecord('i'.repeat(700)));
    registry.addModel(modelRecord(''));
    registry.versions.push(
      versionRecord('odd', 1, {
        metrics: { nan: NaN, fine: 1.5 },
        params: { '$?\0': '{"a":?}' },
        createdAt: undefined,
      }),
    );
    registry.versions.push(registry.versions[0]);
    expect(await runAt('2026-02-01T00:00:00.000Z')).toMatchObject({
      outcome: 'succeeded',
    });
    const odd = (await findModel('odd'))!;
    expect(odd.description).toMatch(/^nul \ufffd half \ufffd x+…$/);
    expect(odd.tags).toMatchObject({
      'ke\ufffdy': 'v\ufffd',
      "o'brien": '"?"',
    });
    expect(odd.createdAt).toBeUndefined();
    expect(odd.digest!.aliases).toHaveLength(1);
    const [version] = await stores.versions.list(odd.id, {
      order: 'newest',
      limit: 5,
    });
    expect(version).toMatchObject({
      metrics: { fine: 1.5 },
      params: { '$?\ufffd': '{"a":?}' },
    });
    expect(await knex('models')).toHaveLength(1);
    expect(await runAt('2026-02-01T00:05:00.000Z')).toMatchObject({
      isChanged: false,
    });
  });

  it('makes digests and key metrics anew when the settings change', async () => {
    const registry = new FakeRegistry();
    registry.addModel(modelRecord('a', { aliases: { live: '1' } }), 1, 2);
    registry.versions[0].metrics = { auc: 0.9, loss: 0.1, accuracy: 0.5 };
    const { knex, runAt, findModel } = await setup({ registry });
    await runAt('2026-02-01T00:00:00.000Z');
    expect(await findModel('a')).toMatchObject({
      productionVersion: undefined,
    });
    expect(await knex('version_metrics')).toEqual([]);

    const rules = {
      aliases: { production: ['live'], candidate: [] },
      keyMetrics: ['auc', 'never seen'],
    };
    const changed = await setupSync(knex, { registry, rules });
    await changed.runAt('2026-02-01T00:05:00.000Z');
    expect(await findModel('a')).toMatchObject({
      productionVersion: '1',
      digest: {
        keyMetricNames: ['auc'],
        keyMetrics: { auc: 0.9 },
        metricNames: ['accuracy', 'auc', 'loss'],
      },
    });
    expect(await knex('version_metrics')).toMatchObject([
      { name: 'auc', value: 0.9 },
    ]);
    registry.addVersion(versionRecord('a', 3, { metrics: { auc: 0.7 } }));
    await changed.runAt('2026-02-01T00:10:00.000Z');
    const { id } = (await findModel('a'))!;
    expect(
      await changed.stores.versions.listMetricPoints(id, 'auc', 10),
    ).toMatchObject([
      { label: '1', value: 0.9 },
      { label: '3', value: 0.7 },
    ]);
    expect(
      await changed.stores.versions.listMetricPoints(id, 'accuracy', 10),
    ).toMatchObject([
      { label: '1', value: 0.5 },
      { label: '2', value: 0.82 },
    ]);
  });

  it('keeps the newest 200 runs and the last success', async () => {
    const { registry, runAt, stores, knex } = await setup();
    registry.addModel(modelRecord('a'), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    registry.failModelsAfter = { pages: 0, error: new Error('gone') };
    for (let n = 0; n < 205; n++) await runAt('2026-02-01T01:00:00.000Z');
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

async function dumpTables(knex: import('knex').Knex) {
  const tables = ['sources', 'models', 'versions', 'aliases', 'events'];
  return Promise.all(
    tables.map(table =>
      knex(table).orderBy(table === 'aliases' ? 'model_id' : 'id'),
    ),
  );
}
