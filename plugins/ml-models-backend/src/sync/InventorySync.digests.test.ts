import {
  FakeRegistry,
  modelRecord,
  versionRecord,
} from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'InventorySync, aliases and digests, %s',
  databaseId => {
    const setup = async (options?: Parameters<typeof setupSync>[1]) =>
      setupSync(await databases.init(databaseId), options);

    it('tells of the labels it wrote also when it fails after some of them', async () => {
      const { registry, runAt, stores } = await setup();
      const names = Array.from({ length: 1100 }, (_, n) => `model-${n}`);
      names.forEach(name => registry.addModel(modelRecord(name), 1));
      await runAt('2026-02-01T00:00:00.000Z');
      names.forEach(name => registry.addVersion(versionRecord(name, 2)));

      const { digests } = stores.sync;
      const update = digests.update.bind(digests);
      const written: string[] = [];
      jest
        .spyOn(digests, 'update')
        .mockImplementation(async (transaction, updates, at) => {
          if (written.length > 0) throw new Error('the disk is full');
          await update(transaction, updates, at);
          written.push(...updates.map(each => each.id));
        });
      const { outcome, labelsChanged } = await runAt(
        '2026-02-01T01:00:00.000Z',
      );
      expect(outcome).toBe('failed');
      expect(written.length).toBeLessThan(names.length);
      expect(labelsChanged).toHaveLength(written.length);
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

    it('shows how good a version is before slices, baselines and durations', async () => {
      const registry = new FakeRegistry();
      registry.addModel(modelRecord('a'), 1).addModel(modelRecord('b'), 1);
      registry.versions[0].metrics = {
        'baseline.val_auc': 0.6,
        fit_seconds: 3,
        'slice.region.north.val_auc': 0.8,
        'system/cpu': 90,
        val_auc: 0.9,
        val_loss: 0.1,
      };
      registry.versions[1].metrics = { fit_seconds: 3 };
      const { runAt, findModel } = await setup({ registry });
      await runAt('2026-02-01T00:00:00.000Z');
      expect((await findModel('a'))?.digest).toMatchObject({
        keyMetricNames: ['val_auc', 'val_loss'],
        keyMetrics: { val_auc: 0.9, val_loss: 0.1 },
      });
      expect((await findModel('b'))?.digest?.keyMetricNames).toEqual([
        'fit_seconds',
      ]);
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
  },
);
