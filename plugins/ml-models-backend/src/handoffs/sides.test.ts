import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { modelRecord } from '../__testUtils__/FakeRegistry';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('sides, %s', databaseId => {
  it('leave waivers of a high tier to governance, and bind nobody by it', async () => {
    const life = await setupHandoffs(await databases.init(databaseId), {
      spec: { riskTier: 'high' },
    });
    const handoff = await life.start();
    await life.design(handoff);
    const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    await life.mustAct(handoff, 'repro-tests', 'propose-waiver', people.mira, {
      text: 'Until the runner is back',
      expiresAt,
    });
    const grant = (as: `user:${string}`) =>
      life.onItem(handoff, 'repro-tests', 'approve-waiver', as);
    expect((await grant(people.theo)).status).toBe(403);
    expect((await grant(people.gia)).status).toBe(200);
  });

  it('let nobody start the handoff of a model by naming their own team', async () => {
    const life = await setupHandoffs(await databases.init(databaseId), {
      spec: { owner: 'owners', teams: { engineering: 'growth-engineering' } },
    });
    life.catalog.addGroup('owners').addUser('olga', ['owners']);
    const start = (as: `user:${string}`) =>
      life.post('/handoffs', {
        as,
        body: {
          entityRef: 'mlmodel:default/churn',
          version: '2',
          teams: { dataScience: 'group:default/growth-science' },
        },
      });
    expect((await start(people.mira)).status).toBe(403);
    const started = await start('user:default/olga');
    expect(started.status).toBe(201);
    expect(started.body.summary.teams.dataScience.ref).toBe(
      'group:default/growth-science',
    );
  });

  it('show drafts of a model without a data-science team to its owner, and to whom it is their turn', async () => {
    const life = await setupHandoffs(await databases.init(databaseId), {
      spec: { owner: 'owners', teams: { engineering: 'growth-engineering' } },
    });
    life.catalog.addGroup('owners').addUser('olga', ['owners']);
    await life.start({ version: '2' }, 'user:default/olga');
    const count = async (query: string, as: `user:${string}`) =>
      (await life.get(`/handoffs?${query}`, { as })).body.total;
    expect(await count('turn=mine', 'user:default/olga')).toBe(1);
    expect(await count('turn=team', 'user:default/olga')).toBe(1);
    expect(await count('turn=mine', people.mira)).toBe(0);
    expect(await count('waitingDays=0', people.mira)).toBe(1);
    expect(await count('waitingDays=1', people.mira)).toBe(0);
  });

  it('are not shown what waits for the side somebody did not choose', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const mine = async () =>
      (await life.get('/handoffs?turn=mine', { as: people.kai })).body.total;
    expect(await mine()).toBe(1);
    await life.put(`/handoffs/${handoff.summary.id}/side`, {
      as: people.kai,
      body: { side: 'engineering' },
    });
    expect(await mine()).toBe(0);
  });

  it('map themselves to other groups, and never the other side while it has a team', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    life.catalog.addGroup('friends', { role: 'ml-engineering' });
    const handoff = await life.start();
    const map = (as: `user:${string}`, teams: object) =>
      life.act('put', handoff, '/teams', as, {
        ...teams,
        reason: 'We were reorganised',
      });
    const engineering = 'group:default/friends';
    await expect(map(people.mira, { engineering })).rejects.toThrow('403');
    await expect(map(people.stranger, { engineering })).rejects.toThrow('403');
    const mapped = await map(people.theo, { engineering });
    expect(mapped.summary.teams.engineering?.ref).toBe(engineering);
    await map(people.admin, {
      engineering: 'group:default/growth-engineering',
    });
  });

  it('link a handoff to an entity of what was reviewed only', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    life.catalog
      .addDescriptor('basket', {
        owner: 'growth-science',
        registry: { instance: 'main', model: 'basket' },
      })
      .addDescriptor('churn-2', { owner: 'risk' });
    life.registry.addModel(modelRecord('basket'));
    await life.sync();
    await life.claim();
    life.catalog.remove('mlmodel:default/churn');
    await life.watch();
    const link = (name: string) =>
      life.act('put', handoff, '/entity', people.mira, {
        entityRef: `mlmodel:default/${name}`,
        reason: 'Renamed',
      });
    await expect(link('basket')).rejects.toThrow('409');
    const linked = await link('churn-2');
    expect(linked.summary.entityRef).toBe('mlmodel:default/churn-2');
  });
});
