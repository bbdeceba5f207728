import { modelRecord, versionRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('VersionPass, %s', databaseId => {
  const setup = async (options?: Parameters<typeof setupSync>[1]) =>
    setupSync(await databases.init(databaseId), options);

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
});
