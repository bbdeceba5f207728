import { ServiceUnavailableError } from '@backstage/errors';
import { modelRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'reconcileModels, %s',
  databaseId => {
    const setup = async (options?: Parameters<typeof setupSync>[1]) =>
      setupSync(await databases.init(databaseId), options);

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
        await stores.aliases.listHistory(id, {
          at: '2026-02-01T04:00:00.000Z',
        }),
      ).toEqual([]);
      expect(
        await stores.aliases.listHistory(id, {
          at: '2026-02-01T00:30:00.000Z',
        }),
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
      // One returns. The six that are left would be few enough, but they went with it.
      registry.addModel(saved[0]);
      for (const minute of ['40', '45']) {
        expect(await runAt(`2026-02-01T00:${minute}:00.000Z`)).toMatchObject({
          outcome: 'degraded',
        });
      }
      expect(await stores.models.list({ limit: 100 })).toHaveLength(30);
      expect(await stores.sources.find('main')).toMatchObject({
        degradedSince: '2026-02-01T00:30:00.000Z',
        degradedReason: expect.stringContaining('6 of 30 models are missing'),
      });
      refill();
      await runAt('2026-02-01T00:50:00.000Z');
      expect(await eventTypes('source:main')).toEqual([
        'source.degraded',
        'source.recovered',
        'source.degraded',
        'source.recovered',
      ]);
    });

    it('leaves what vanished in a listing nobody believes to a person, whatever is listed later', async () => {
      const { registry, runAt, stores, confirm, eventTypes } = await setup();
      for (const name of ['a', 'b', 'c', 'd', 'e']) {
        registry.addModel(modelRecord(name), 1);
      }
      await runAt('2026-02-01T00:00:00.000Z');
      registry.models.clear();
      registry.versions.splice(0);
      await runAt('2026-02-01T00:05:00.000Z');

      registry.addModel(modelRecord('new'));
      for (const minute of ['10', '15', '20']) {
        expect(await runAt(`2026-02-01T00:${minute}:00.000Z`)).toMatchObject({
          outcome: 'degraded',
        });
      }
      // What goes while the registry is not believed waits as well.
      registry.removeModel('new');
      registry.addModel(modelRecord('newer'));
      await runAt('2026-02-01T00:25:00.000Z');
      await runAt('2026-02-01T00:30:00.000Z');
      const states = async () =>
        (await stores.models.list({ limit: 10 })).map(
          ({ name, state }) => `${name} ${state}`,
        );
      expect(await states()).toEqual([
        'a absent',
        'b absent',
        'c absent',
        'd absent',
        'e absent',
        'new absent',
        'newer present',
      ]);
      const source = (await stores.sources.find('main'))!;
      expect(source.degradedReason).toContain('6 of 7 models are missing');

      expect(await confirm(source.revision)).toBe(true);
      expect(await states()).toEqual(['newer present']);
      expect(await runAt('2026-02-01T00:35:00.000Z')).toMatchObject({
        outcome: 'succeeded',
      });
      expect(await eventTypes('source:main')).toEqual([
        'source.degraded',
        'source.deletions-confirmed',
      ]);
    });

    it('lets nobody confirm more than they saw', async () => {
      const { registry, runAt, stores, confirm } = await setup();
      const names = Array.from({ length: 40 }, (_, n) => `model-${n + 10}`);
      names.forEach(name => registry.addModel(modelRecord(name), 1));
      await runAt('2026-02-01T00:00:00.000Z');
      names.slice(0, 10).forEach(name => registry.removeModel(name));
      await runAt('2026-02-01T00:05:00.000Z');
      const seen = (await stores.sources.find('main'))!;
      expect(seen.degradedReason).toContain('10 of 40 models are missing');

      // More go, and the sync gets no further than the versions: first it waits for them, then they fail.
      names.slice(10, 39).forEach(name => registry.removeModel(name));
      registry.editModel(names[39], { description: 'look at my versions' });
      const confirmed: boolean[] = [];
      registry.beforeVersions = async () => {
        confirmed.push(await confirm(seen.revision));
      };
      registry.versionsError = new Error('versions are refused');
      expect(await runAt('2026-02-01T00:10:00.000Z')).toMatchObject({
        outcome: 'failed',
      });
      expect(confirmed).toEqual([false]);
      expect(await confirm(seen.revision)).toBe(false);
      expect(await stores.models.list({ limit: 100 })).toHaveLength(40);
      expect(await stores.sources.find('main')).toMatchObject({
        revision: seen.revision + 1,
        degradedSince: '2026-02-01T00:05:00.000Z',
        degradedReason: expect.stringContaining('39 of 40 models are missing'),
      });
    });

    it('retires the entity ref a model has at that moment', async () => {
      const { registry, runAt, stores, knex } = await setup();
      registry.pageSize = 1;
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
        registry.addModel(modelRecord(name), 1);
      }
      await runAt('2026-02-01T00:00:00.000Z');
      registry.removeModel('f');
      await runAt('2026-02-01T00:05:00.000Z');
      // A descriptor claims it while the second listing without it is being read.
      const claimed = 'mlmodel:default/claimed';
      registry.beforeModelPage = async index => {
        if (index !== 3) return;
        await knex('models')
          .where({ name: 'f' })
          .update({ claimed_ref: claimed, entity_ref: claimed });
      };
      registry.editModel('a', { description: 'read what is stored' });
      await runAt('2026-02-01T00:10:00.000Z');
      expect(
        await stores.models.listRetiredRefs('2026-02-01T00:00:00.000Z'),
      ).toEqual([claimed]);
    });
  },
);
