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
  },
);
