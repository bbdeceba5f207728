import { FakeRegistry, modelRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('SettledListing, %s', databaseId => {
  /** Six models on three pages, in sync. */
  async function setup() {
    const registry = new FakeRegistry();
    registry.pageSize = 2;
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      registry.addModel(modelRecord(name), 1);
    }
    const inventory = await setupSync(await databases.init(databaseId), {
      registry,
    });
    await inventory.runAt('2026-02-01T00:00:00.000Z');
    const { knex, runAt } = inventory;
    return {
      ...inventory,
      /** Runs a sync and tells whether it looked at stored models. */
      async looksAtModels(time: string) {
        let isLooking = false;
        const listen = ({ sql }: { sql: string }) => {
          isLooking ||= /from [`"]models[`"]/.test(sql);
        };
        knex.on('query', listen);
        await runAt(`2026-02-01T${time}:00.000Z`);
        knex.removeListener('query', listen);
        return isLooking;
      },
    };
  }

  it('spares every look at models while the registry says the same', async () => {
    const { looksAtModels, stores } = await setup();
    expect(await looksAtModels('00:05')).toBe(false);
    expect(await looksAtModels('00:10')).toBe(false);
    expect((await stores.runs.readStates()).get('main')).toMatchObject({
      newest: { outcome: 'succeeded', models: 6 },
      lastSuccessAt: '2026-02-01T00:10:00.000Z',
    });
  });

  it('notices a change on any page, and a page more or less', async () => {
    const { registry, looksAtModels, findModel } = await setup();
    registry.editModel('f', { aliases: { champion: '1' } });
    expect(await looksAtModels('00:05')).toBe(true);
    expect(await findModel('f')).toMatchObject({ productionVersion: '1' });
    expect(await looksAtModels('00:10')).toBe(false);

    registry.addModel(modelRecord('g'));
    await looksAtModels('00:15');
    expect(await findModel('g')).toBeDefined();
    expect(await looksAtModels('00:20')).toBe(false);

    registry.removeModel('g');
    await looksAtModels('00:25');
    expect(await findModel('g')).toMatchObject({ state: 'absent' });
    // The very same listing again is the second one without the model.
    await looksAtModels('00:30');
    expect(await findModel('g')).toBeUndefined();
    expect(await looksAtModels('00:35')).toBe(false);
  });

  it('does not take an empty listing for a settled one', async () => {
    const { registry, looksAtModels, runAt, stores } = await setup();
    const saved = [...registry.models.values()];
    registry.models.clear();
    expect(await looksAtModels('00:05')).toBe(true);
    expect(await runAt('2026-02-01T00:10:00.000Z')).toMatchObject({
      outcome: 'degraded',
    });
    saved.forEach(record => registry.models.set(record.externalId, record));
    await looksAtModels('00:15');
    expect(await stores.models.list({ limit: 10 })).toMatchObject(
      Array(6).fill({ state: 'present' }),
    );
  });

  it('compares anew after a run that failed half-way', async () => {
    const { registry, looksAtModels, findModel } = await setup();
    registry.editModel('a', { description: 'half of a change' });
    registry.failModelsAfter = { pages: 2, error: new Error('gone') };
    await looksAtModels('00:05');
    expect(await findModel('a')).toMatchObject({
      description: 'half of a change',
    });
    // Back to what the last good listing said.
    registry.failModelsAfter = undefined;
    registry.editModel('a', { description: undefined });
    expect(await looksAtModels('00:10')).toBe(true);
    expect((await findModel('a'))!.description).toBeUndefined();
  });
});
