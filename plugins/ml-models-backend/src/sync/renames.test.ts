import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { modelRecord } from '../__testUtils__/FakeRegistry';
import { setupSync } from '../__testUtils__/setupSync';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { ModelCatalog } from '../catalog/ModelCatalog';
import { ClaimService } from '../claims/ClaimService';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('renames, %s', databaseId => {
  async function setup() {
    const inventory = await setupSync(await databases.init(databaseId));
    const descriptors = new TestCatalog();
    const claims = ClaimService.create({
      ...inventory.stores,
      catalog: ModelCatalog.create({
        auth: mockServices.auth(),
        catalog: descriptors.asService(),
        logger: mockServices.logger.mock(),
      }),
      refs: inventory.refs,
    });
    return { ...inventory, claims, descriptors };
  }

  it('follows a model by its stable id, with its history, claim and entity', async () => {
    const { claims, descriptors, registry, ...inventory } = await setup();
    const { runAt, findModel, stores, eventTypes } = inventory;
    const aliases = { champion: '2' };
    registry.addModel(modelRecord('churn', { stableId: 'm-1', aliases }), 1, 2);
    registry.addModel(modelRecord('other'), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    descriptors.addDescriptor('customer-churn', {
      registry: { instance: 'main', model: 'churn' },
    });
    await claims.run('2026-02-01T00:01:00.000Z');
    const before = (await findModel('churn'))!;

    registry.renameModel('churn', 'customer churn');
    expect(await runAt('2026-02-02T00:00:00.000Z')).toMatchObject({
      outcome: 'succeeded',
      isChanged: true,
      hasNewModels: false,
    });
    expect(await findModel('churn')).toBeUndefined();
    const after = (await findModel('customer churn'))!;
    expect(after).toMatchObject({
      id: before.id,
      externalId: 'customer churn',
      assignedRef: 'mlmodel:default/churn',
      entityRef: 'mlmodel:default/customer-churn',
      productionVersion: '2',
      versionCount: 2,
      state: 'present',
      firstSeenAt: before.firstSeenAt,
    });
    const history = await stores.aliases.listHistory(after.id, {});
    expect(history).toMatchObject([
      { alias: 'champion', version: '2', until: undefined },
    ]);
    expect(history[0].since).toBe('2026-02-01T00:00:00.000Z');
    expect(await eventTypes(`model:${after.id}`)).toEqual([
      'model.created',
      'model.claimed',
      'model.renamed',
      'model.changed',
    ]);

    // The descriptor still says the old name, and still stands for the model.
    expect(await claims.run('2026-02-02T00:01:00.000Z')).toMatchObject({
      isChanged: false,
    });
    descriptors.removeDescriptor('customer-churn');
    descriptors.addDescriptor('customer-churn', {
      registry: { instance: 'main', model: 'customer churn' },
    });
    expect(await claims.run('2026-02-02T00:02:00.000Z')).toMatchObject({
      isChanged: false,
    });
    expect(await runAt('2026-02-02T00:05:00.000Z')).toMatchObject({
      isChanged: false,
    });
    expect(await stores.models.list({ limit: 10 })).toHaveLength(2);
  });

  it('gives the old name to a new model, and with it the claim on that name', async () => {
    const { claims, descriptors, registry, ...inventory } = await setup();
    const { runAt, findModel } = inventory;
    registry.addModel(modelRecord('churn', { stableId: 'm-1' }), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    descriptors.addDescriptor('customer-churn', {
      registry: { instance: 'main', model: 'churn' },
    });
    await claims.run('2026-02-01T00:01:00.000Z');
    const { id } = (await findModel('churn'))!;

    registry.renameModel('churn', 'churn-old');
    registry.addModel(modelRecord('churn', { stableId: 'm-2' }), 1, 2);
    await runAt('2026-02-02T00:00:00.000Z');
    await claims.run('2026-02-02T00:01:00.000Z');
    expect(await findModel('churn-old')).toMatchObject({
      id,
      claimedRef: undefined,
      entityRef: 'mlmodel:default/churn',
      versionCount: 1,
    });
    expect(await findModel('churn')).toMatchObject({
      claimedRef: 'mlmodel:default/customer-churn',
      versionCount: 2,
    });
  });

  it('follows models that exchange names, that come back, and that take a name back', async () => {
    const { registry, runAt, findModel, eventTypes } = await setup();
    registry.addModel(modelRecord('blue', { stableId: 'm-1' }), 1);
    registry.addModel(modelRecord('green', { stableId: 'm-2' }), 1, 2);
    await runAt('2026-02-01T00:00:00.000Z');
    const blue = (await findModel('blue'))!;
    const green = (await findModel('green'))!;

    registry.renameModel('blue', 'spare');
    registry.renameModel('green', 'blue');
    registry.renameModel('spare', 'green');
    await runAt('2026-02-02T00:00:00.000Z');
    expect(await findModel('green')).toMatchObject({
      id: blue.id,
      versionCount: 1,
      entityRef: 'mlmodel:default/blue',
    });
    expect(await findModel('blue')).toMatchObject({
      id: green.id,
      versionCount: 2,
    });

    registry.removeModel('green');
    await runAt('2026-02-03T00:00:00.000Z');
    registry.addModel(modelRecord('azure', { stableId: 'm-1' }), 1);
    await runAt('2026-02-04T00:00:00.000Z');
    expect(await findModel('azure')).toMatchObject({
      id: blue.id,
      state: 'present',
    });
    expect(await eventTypes(`model:${blue.id}`)).toEqual([
      'model.created',
      'model.renamed',
      'model.changed',
      'model.absent',
      'model.returned',
      'model.renamed',
      'model.changed',
    ]);
    registry.renameModel('azure', 'green');
    await runAt('2026-02-05T00:00:00.000Z');
    expect(await findModel('green')).toMatchObject({ id: blue.id });
  });

  it('takes a record that is listed twice for one', async () => {
    const { registry, runAt, findModel, stores } = await setup();
    registry.addModel(modelRecord('churn', { stableId: 'm-1' }), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    const { id } = (await findModel('churn'))!;
    registry.renameModel('churn', 'renamed');
    registry.models.set('again', registry.models.get('renamed')!);
    registry.pageSize = 1;
    expect(await runAt('2026-02-02T00:00:00.000Z')).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await findModel('renamed')).toMatchObject({ id });
    expect(await stores.models.list({ limit: 10 })).toHaveLength(1);
  });

  it('makes a model of its own of a name without a stable id', async () => {
    const { registry, runAt, findModel, stores } = await setup();
    registry.addModel(modelRecord('churn'), 1);
    await runAt('2026-02-01T00:00:00.000Z');
    const before = (await findModel('churn'))!;
    registry.renameModel('churn', 'renamed');
    await runAt('2026-02-02T00:00:00.000Z');
    expect(await findModel('churn')).toMatchObject({ state: 'absent' });
    expect((await findModel('renamed'))!.id).not.toBe(before.id);
    expect(await stores.models.list({ limit: 10 })).toHaveLength(2);
  });
});
