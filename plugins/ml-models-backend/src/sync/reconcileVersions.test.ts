import { modelRecord, versionRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'reconcileVersions, %s',
  databaseId => {
    /** Three models with ten versions each, in sync. */
    async function setup() {
      const inventory = await setupSync(await databases.init(databaseId));
      for (const name of ['a', 'b', 'c']) {
        inventory.registry.addModel(
          modelRecord(name),
          ...Array.from({ length: 10 }, (_, n) => n + 1),
        );
      }
      await inventory.runAt('2026-02-01T00:00:00.000Z');
      return inventory;
    }

    it('leaves versions that vanished in a listing nobody believes to a person', async () => {
      const { registry, runAt, stores, confirm, findModel, knex } =
        await setup();
      // A sweep that lists no version at all.
      const saved = registry.versions.splice(0);
      expect(await runAt('2026-02-02T00:00:00.000Z')).toMatchObject({
        outcome: 'degraded',
      });
      expect(await stores.sources.find('main')).toMatchObject({
        degradedReason: expect.stringContaining(
          '30 of 30 versions are missing',
        ),
      });
      const left = () => knex('versions').whereNull('removed_at').pluck('id');

      // Most return, and the last three would be few enough to be believed.
      registry.versions.push(...saved.slice(0, 27));
      for (const hour of ['01', '02', '03']) {
        expect(await runAt(`2026-02-02T${hour}:00:00.000Z`)).toMatchObject({
          outcome: 'degraded',
        });
      }
      expect(await left()).toHaveLength(30);
      expect(await findModel('c')).toMatchObject({
        versionCount: 10,
        latestVersion: '10',
      });
      const source = (await stores.sources.find('main'))!;
      expect(source.degradedReason).toContain('3 of 30 versions are missing');

      expect(await confirm(source.revision)).toBe(true);
      expect(await left()).toHaveLength(27);
      expect(await runAt('2026-02-02T04:00:00.000Z')).toMatchObject({
        outcome: 'succeeded',
      });
      expect(await findModel('c')).toMatchObject({
        versionCount: 7,
        latestVersion: '7',
      });
    });

    it('is over when the versions return', async () => {
      const { registry, runAt, stores, eventTypes } = await setup();
      const saved = registry.versions.splice(5);
      await runAt('2026-02-02T00:00:00.000Z');
      registry.versions.push(...saved);
      expect(await runAt('2026-02-02T00:05:00.000Z')).toMatchObject({
        outcome: 'succeeded',
      });
      expect(
        (await stores.sources.find('main'))!.degradedSince,
      ).toBeUndefined();
      expect(await eventTypes('source:main')).toEqual([
        'source.degraded',
        'source.recovered',
      ]);
      // From here on everything is as if nothing had happened: two looks, and it is gone.
      registry.versions.pop();
      registry.addVersion(versionRecord('c', 11));
      await runAt('2026-02-02T00:10:00.000Z');
      await runAt('2026-02-02T00:15:00.000Z');
      expect(await stores.models.list({ limit: 10 })).toMatchObject([
        { versionCount: 10 },
        { versionCount: 10 },
        { versionCount: 10, latestVersion: '11' },
      ]);
    });
  },
);
