import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const signature = {
  inputs: [{ name: 'tenure', type: 'long', required: true }],
  outputs: [{ type: 'double', required: true }],
  params: [],
};

describe.each(databases.eachSupportedId())('evidence, %s', databaseId => {
  async function setup() {
    const life = await setupHandoffs(await databases.init(databaseId));
    life.registry.details.set('churn/2', {
      signature,
      inputExample: '{"tenure": 1}',
      datasets: [{ name: 'customers', digest: 'ab12' }],
      notes: [],
    });
    const handoff = await life.start();
    const { id } = handoff.summary;
    const collect = (as: Parameters<typeof life.post>[1], body: object = {}) =>
      life.post(`/handoffs/${id}/evidence/collect`, { ...as, body });
    /** Evidence of a collector for an item, once it is there. */
    const find = async (itemId: string, collector: string) => {
      for (;;) {
        const current: Handoff = await life.read(handoff);
        const found = life
          .item(current, itemId)
          .evidence.find(each => each.collector === collector);
        if (found) return found;
        await new Promise(resolve => {
          setTimeout(resolve, 20);
        });
      }
    };
    return { ...life, collect, find, handoff, id };
  }

  it('is collected when somebody asks, and shown with the item', async () => {
    const { collect, find, handoff, item, read } = await setup();
    const answer = await collect({ as: people.theo });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ handoffId: handoff.summary.id });
    expect(await find('io-signature', 'registry-fields')).toMatchObject({
      check: 'pass',
      message: 'The signature has 1 input, 1 output, 0 parameters.',
      source: { label: 'main: churn 2' },
      frozen: false,
      expiresAt: expect.any(String),
    });
    // No repository is known, so nothing that rests on one is said to be missing.
    expect(await find('ops-runbook', 'runbook')).toMatchObject({
      check: 'unknown',
    });
    const current = await read(handoff);
    expect(item(current, 'io-signature').checkState).toBe('pass');
    expect(item(current, 'ops-runbook').checkState).toBe('unknown');
    expect(item(current, 'data-privacy').checkState).toBe('manual');
  });

  it('is collected by the job, and once more only when something changed', async () => {
    const { find, handoff, read, scheduler } = await setup();
    await scheduler.triggerTask('evidence');
    const first = await find('io-signature', 'registry-fields');
    await scheduler.triggerTask('evidence');
    const second = await find('io-signature', 'registry-fields');
    expect(second.collectedAt).toBe(first.collectedAt);
    expect((await read(handoff)).evidenceCollectedAt).toBe(first.collectedAt);
  });

  it('keeps the last good answer in sight when the registry is down', async () => {
    const { find, registry, scheduler, sync } = await setup();
    await scheduler.triggerTask('evidence');
    await find('io-signature', 'registry-fields');
    // An edit makes the stored details old, and then nobody answers.
    const version = registry.versions.find(each => each.label === '2')!;
    version.tags = { ...version.tags, edited: 'yes' };
    registry.editModel('churn', { updatedAt: '2026-03-01T00:00:00.000Z' });
    registry.detailsError = new Error('The registry is down');
    await sync();
    await scheduler.triggerTask('evidence');
    // What was read once about a version that cannot change still counts.
    expect(await find('io-signature', 'registry-fields')).toMatchObject({
      check: 'pass',
    });
  });

  it('is asked for by those who may, in the words of the contract', async () => {
    const { collect, denied } = await setup();
    expect(
      (await collect({ as: people.theo }, { itemIds: 'all' })).status,
    ).toBe(400);
    expect((await collect({ as: 'none' })).status).toBe(401);
    denied.add('ml-models.handoff.answer');
    expect((await collect({ as: people.theo })).status).toBe(403);
  });
});
