import { mockServices } from '@backstage/backend-test-utils';
import { modelRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { ModelCatalog } from '../catalog/ModelCatalog';
import { ClaimService } from './ClaimService';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const naming = (model: string, instance: string = 'main') => ({
  registry: { instance, model },
});

describe.each(databases.eachSupportedId())('ClaimService, %s', databaseId => {
  async function setup(...names: string[]) {
    const inventory = await setupSync(await databases.init(databaseId));
    names.forEach(name => inventory.registry.addModel(modelRecord(name), 1));
    await inventory.runAt('2026-02-01T00:00:00.000Z');
    const descriptors = new TestCatalog();
    const catalog = ModelCatalog.create({
      auth: mockServices.auth(),
      catalog: descriptors.asService(),
      logger: mockServices.logger.mock(),
    });
    const claims = ClaimService.create({
      ...inventory.stores,
      catalog,
      refs: inventory.refs,
    });
    return {
      ...inventory,
      catalog: descriptors,
      run: (at: string = '2026-02-02T00:00:00.000Z') => claims.run(at),
    };
  }

  it('gives a model to the descriptor that names it, and back when that goes', async () => {
    const { catalog, run, findModel, eventTypes, stores } = await setup(
      'churn',
      'x',
    );
    catalog
      .addDescriptor('customer-churn', naming('churn'))
      .addDescriptor('no-registry')
      .addDescriptor('other-registry', naming('churn', 'other'))
      .addDescriptor('other-case', naming('Churn'))
      .addDescriptor('broken', { registry: { instance: 1, model: ['churn'] } });
    expect(await run()).toEqual({
      isChanged: true,
      affectedRefs: ['mlmodel:default/customer-churn'],
    });
    const claimed = (await findModel('churn'))!;
    expect(claimed).toMatchObject({
      entityRef: 'mlmodel:default/customer-churn',
      claimedRef: 'mlmodel:default/customer-churn',
      assignedRef: 'mlmodel:default/churn',
      changedAt: '2026-02-02T00:00:00.000Z',
    });
    expect(await stores.models.listUnclaimed({ limit: 10 })).toMatchObject([
      { name: 'x' },
    ]);
    expect(await run()).toEqual({ isChanged: false, affectedRefs: [] });

    catalog.removeDescriptor('customer-churn');
    expect(await run('2026-02-03T00:00:00.000Z')).toEqual({
      isChanged: true,
      affectedRefs: [],
    });
    expect(await findModel('churn')).toMatchObject({
      entityRef: 'mlmodel:default/churn',
      claimedRef: undefined,
    });
    expect(await stores.models.listRetiredRefs('2026-02-01')).toEqual([
      'mlmodel:default/customer-churn',
    ]);
    expect(await eventTypes(`model:${claimed.id}`)).toEqual([
      'model.created',
      'model.claimed',
      'model.unclaimed',
    ]);
  });

  it('keeps the first of two descriptors, and notes the second beside it', async () => {
    const { catalog, run, findModel } = await setup('churn');
    catalog.addDescriptor('second', naming('churn'));
    await run();
    catalog.addDescriptor('first-by-name', naming('churn'));
    expect(await run()).toEqual({ isChanged: true, affectedRefs: [] });
    expect(await findModel('churn')).toMatchObject({
      entityRef: 'mlmodel:default/second',
      conflictingRefs: ['mlmodel:default/first-by-name'],
    });
    catalog.removeDescriptor('second');
    await run();
    expect(await findModel('churn')).toMatchObject({
      entityRef: 'mlmodel:default/first-by-name',
      conflictingRefs: [],
    });
  });

  it('does not take entities of the provider for descriptors', async () => {
    const { catalog, run, findModel } = await setup('churn');
    const provided = {
      'backstage.io/managed-by-location': 'ml-models:main/churn',
    };
    catalog.addDescriptor('churn', naming('churn'), provided);
    // Values over 200 characters are not indexed, so the catalog itself cannot leave this one out.
    catalog.addDescriptor('long', naming('churn'), {
      'backstage.io/managed-by-location': `ml-models:main/${'x'.repeat(300)}`,
    });
    expect(await run()).toEqual({ isChanged: false, affectedRefs: [] });
    expect(await findModel('churn')).toMatchObject({ claimedRef: undefined });
  });

  it('lets a descriptor of the same name take the entity over', async () => {
    const { catalog, run, findModel, stores } = await setup('churn');
    catalog.addDescriptor('churn', naming('churn'));
    await run();
    expect(await findModel('churn')).toMatchObject({
      entityRef: 'mlmodel:default/churn',
      claimedRef: 'mlmodel:default/churn',
    });
    expect(
      await stores.models.listNoLongerUnclaimed('2026-02-02T00:00:00.000Z'),
    ).toEqual(['mlmodel:default/churn']);
    expect(await stores.models.listRetiredRefs('2026-02-01')).toEqual([]);
  });

  it('gives a model another name when a descriptor of something else takes its own', async () => {
    const { catalog, run, findModel, eventTypes, stores } = await setup(
      'a',
      'b',
    );
    // Claims `a` under the name that was assigned to `b`.
    catalog.addDescriptor('b', naming('a'));
    expect(await run()).toMatchObject({ isChanged: true });
    expect(await findModel('a')).toMatchObject({
      entityRef: 'mlmodel:default/b',
      assignedRef: 'mlmodel:default/a',
    });
    const renamed = (await findModel('b'))!;
    expect(renamed.entityRef).toMatch(/^mlmodel:default\/b-[0-9a-f]{6}$/);
    expect(renamed.assignedRef).toBe(renamed.entityRef);
    expect(await eventTypes(`model:${renamed.id}`)).toContain(
      'model.entity-renamed',
    );
    expect(await run()).toMatchObject({ isChanged: false });
    const [answer] = await stores.models.findByEntityRefs([
      'mlmodel:default/b',
    ]);
    expect(answer.name).toBe('a');
  });

  it('follows a descriptor that names another model now', async () => {
    const { catalog, run, findModel } = await setup('a', 'b');
    catalog.addDescriptor('model', naming('a'));
    await run();
    catalog.removeDescriptor('model');
    catalog.addDescriptor('model', naming('b'));
    expect((await run()).affectedRefs).toContain('mlmodel:default/model');
    expect(await findModel('a')).toMatchObject({ claimedRef: undefined });
    expect(await findModel('b')).toMatchObject({
      claimedRef: 'mlmodel:default/model',
    });
  });

  it('changes nothing while the catalog does not answer', async () => {
    const { catalog, run, findModel } = await setup('churn');
    catalog.addDescriptor('mine', naming('churn'));
    await run();
    catalog.isDown = true;
    await expect(run()).rejects.toThrow('does not answer');
    expect(await findModel('churn')).toMatchObject({
      claimedRef: 'mlmodel:default/mine',
    });
  });

  it('reads a large inventory in a few queries', async () => {
    const names = Array.from({ length: 1500 }, (_, n) => `model-${n}`);
    const { catalog, run, knex, stores } = await setup(...names);
    names.forEach((name, n) => {
      if (n % 2) catalog.addDescriptor(`mine-${n}`, naming(name));
    });
    await run();
    expect(await stores.claims.listClaimed()).toHaveLength(750);
    let queries = 0;
    const count = () => {
      queries += 1;
    };
    knex.on('query', count);
    expect(await run()).toMatchObject({ isChanged: false });
    knex.removeListener('query', count);
    expect(queries).toBeLessThan(6);
  });
});
