import { modelRecord, versionRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('ModelPass, %s', databaseId => {
  const setup = async (options?: Parameters<typeof setupSync>[1]) =>
    setupSync(await databases.init(databaseId), options);

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
});
