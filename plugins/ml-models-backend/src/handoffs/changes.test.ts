import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { versionRecord } from '../__testUtils__/FakeRegistry';
import {
  newerChecklist,
  newestChecklist,
} from '../__testUtils__/newerChecklist';
import {
  digestOf,
  people,
  setupHandoffs,
} from '../__testUtils__/setupHandoffs';
import { moveClock, setClock } from '../__testUtils__/clock';

const databases = createTestDatabases();

jest.setTimeout(120_000);

afterEach(() => {
  jest.useRealTimers();
});

describe.each(databases.eachSupportedId())('changes, %s', databaseId => {
  it('moves to a newer checklist, and keeps what still fits', async () => {
    const knex = await databases.init(databaseId);
    const before = await setupHandoffs(knex);
    const handoff = await before.start();
    const none = await before.get(
      `/handoffs/${handoff.summary.id}/checklist-upgrade`,
      { as: people.mira },
    );
    expect(none.status).toBe(404);
    await before.mustAct(handoff, 'io-signature', 'answer', people.mira);
    const gone = newerChecklist.removed;
    await before.mustAct(handoff, gone, 'answer', people.mira);
    await before.mustAct(handoff, gone, 'propose-waiver', people.mira, {
      text: 'Later',
      expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    });
    await before.post(
      `/handoffs/${handoff.summary.id}/items/${gone}/comments`,
      { as: people.mira, body: { text: 'Why is this asked?' } },
    );
    const known = before.item(await before.read(handoff), gone);

    const life = await setupHandoffs(knex, {
      handoff: newerChecklist.handoff,
    });
    const preview = await life.get(
      `/handoffs/${handoff.summary.id}/checklist-upgrade`,
      { as: people.theo },
    );
    expect(preview.body).toMatchObject({
      from: '1.0.0',
      to: newerChecklist.version,
      added: [{ id: newerChecklist.added, title: 'New' }],
      removed: [{ id: newerChecklist.removed }],
    });
    const upgrade = (version: string, as: `user:${string}` = people.mira) =>
      life.act('post', handoff, '/checklist-upgrade', as, { version });
    await expect(upgrade('98.0.0')).rejects.toThrow('404');
    await expect(
      upgrade(newerChecklist.version, people.stranger),
    ).rejects.toThrow('403');
    const upgraded = await upgrade(newerChecklist.version);
    const ids = life.items(upgraded).map(({ id }) => id);
    expect(ids).toContain(newerChecklist.added);
    expect(ids).not.toContain(newerChecklist.removed);
    expect(ids).toHaveLength(35);
    await expect(upgrade(newerChecklist.version)).rejects.toThrow('404');

    // A third version asks again what the second left out.
    const last = await setupHandoffs(knex, {
      handoff: newestChecklist.handoff,
    });
    const { removed } = newerChecklist;
    const back = await last.act(
      'post',
      handoff,
      '/checklist-upgrade',
      people.mira,
      { version: newestChecklist.version },
    );
    const item = last.item(back, removed);
    expect(item).toMatchObject({ state: 'open' });
    expect(item.answer).toBeUndefined();
    expect(item.waiver).toBeUndefined();
    expect(item.commentCount).toBe(1);
    expect(item.revision).toBeGreaterThan(known.revision);
    expect(last.items(back)).toHaveLength(35);
    await last.mustAct(back, removed, 'answer', people.mira);
  });

  it('lets only administrators override, with a reason that is kept', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const override = (as: `user:${string}`, to: string) =>
      life.act('post', handoff, '/override', as, {
        to,
        reason: 'The incident needs it',
      });
    await expect(override(people.mira, 'approved')).rejects.toThrow('403');
    await expect(override(people.admin, 'draft')).rejects.toThrow('409');
    const moved = await override(people.admin, 'approved');
    expect(moved.summary.state).toBe('approved');
    expect(moved.timeline.items[0]).toMatchObject({
      actor: people.admin,
      from: 'draft',
      to: 'approved',
      text: 'The incident needs it',
    });
    expect(life.audited).toContain('handoff-override fail');
    expect(life.audited).toContain('handoff-override success');
  });

  it('asks the reviewers again when a threshold is loosened', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.design(handoff);
    const set = (value: number, more: object = {}) =>
      life.act('put', handoff, '/thresholds', people.mira, {
        thresholds: [{ metric: 'accuracy', operator: '>=', value }],
        ...more,
      });
    await expect(set(0.7)).rejects.toThrow(`Field 'reason'`);
    const tighter = await set(0.9);
    const { itemId } = tighter.timeline.items[0];
    expect(life.item(tighter, itemId!).loosened).toBeUndefined();
    const loosened = await set(0.7, { reason: 'The market changed' });
    expect(loosened.timeline.items[0]).toMatchObject({
      type: 'handoff.thresholds-set',
      text: 'The market changed',
    });
    // What applies and what was agreed are shown, also where it is accepted.
    expect(loosened.thresholds).toMatchObject([{ value: 0.7 }]);
    expect(loosened.thresholdChanges).toEqual([
      {
        change: 'looser',
        agreed: { metric: 'accuracy', operator: '>=', value: 0.8 },
        present: { metric: 'accuracy', operator: '>=', value: 0.7 },
      },
    ]);
    expect(life.item(loosened, itemId!).loosened).toMatchObject({
      from: [{ metric: 'accuracy', value: 0.8 }],
      to: [{ metric: 'accuracy', value: 0.7 }],
    });
    // Approval takes an acceptance of the item that shows the loosened threshold.
    await life.answerAll(handoff);
    await life.move(handoff, 'submit', people.mira);
    const item = life.item(await life.read(handoff), itemId!);
    expect(item.state).toBe('answered');
    const sign = (as: `user:${string}`, capacity: string) =>
      life.consent(handoff, 'approve', as, capacity);
    await expect(sign(people.mira, 'data-science')).rejects.toThrow(itemId);
    const accepted = await life.acceptAll(handoff);
    expect(life.item(accepted, itemId!).loosened).toMatchObject({
      accepted: true,
    });
    await sign(people.mira, 'data-science');
    const approved = await sign(people.theo, 'engineering');
    expect(approved.summary.state).toBe('approved');
  });

  it('moves to a newer version, which starts bound items again', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.design(handoff);
    await life.answerAll(handoff);
    const inReview = await life.move(handoff, 'submit', people.mira);
    life.registry.addVersion(
      versionRecord('churn', 4, {
        tags: { 'ml-models/digest': digestOf(4) },
        source: { commit: '4'.repeat(40) },
      }),
    );
    await life.sync();
    await expect(
      life.move(inReview, 'move-to-version', people.mira, { version: '1' }),
    ).rejects.toThrow(/409|newer/);
    const moved = await life.move(inReview, 'move-to-version', people.mira, {
      version: '4',
    });
    expect(moved.summary).toMatchObject({ state: 'superseded', version: '2' });
    const next = { number: 2, version: '4', state: 'preparing' };
    expect(moved.supersededBy).toMatchObject(next);
    expect(moved.later).toMatchObject([next]);
    const child: Handoff = (await life.get('/handoffs/2', { as: people.mira }))
      .body;
    expect(child.summary.version).toBe('4');
    expect(child.earlier).toMatchObject({ number: 1, version: '2' });
    expect(child.supersedes).toMatchObject([{ number: 1 }]);
    // What belongs to a version is asked again; what was agreed on is not.
    expect(life.item(child, 'repro-commit').state).toBe('open');
    expect(child.thresholds).toMatchObject(life.requirements.thresholds);
    expect(await life.gate('4')).toMatchObject({ decision: 'deny' });
    expect(
      child.consents.filter(({ transition }) => transition === 'approve'),
    ).toEqual([]);
  });

  it('looks again at an approval that is over, and never deploys on it meanwhile', async () => {
    setClock('2026-03-01T10:00:00Z');
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    expect(await life.gate('2')).toMatchObject({
      decision: 'allow',
      approvalEndsAt: '2026-05-30T10:00:00.000Z',
    });
    moveClock('2026-05-30T09:59:59Z');
    expect(await life.gate('2')).toMatchObject({ decision: 'allow' });
    moveClock('2026-05-30T10:00:01Z');
    // The clock alone ends it, whether the job ran or not.
    expect(await life.gate('2')).toMatchObject({ decision: 'deny' });
    await life.watch();
    const reopened = await life.read(handoff);
    expect(reopened.summary.state).toBe('in-review');
    expect(reopened.timeline.items[0]).toMatchObject({
      type: 'handoff.moved',
      from: 'approved',
      to: 'in-review',
    });
    // The cause ends with the approval; after that there is nothing to write.
    await life.watch();
    const { revision } = await life.read(handoff);
    await life.watch();
    expect((await life.read(handoff)).revision).toBe(revision);
  });

  it('stands clocks that differ: nothing is signed in the past, and the history stays in order', async () => {
    setClock('2026-03-01T10:00:00Z');
    const knex = await databases.init(databaseId);
    const life = await setupHandoffs(knex);
    const handoff = await life.start();
    await life.mustAct(handoff, 'io-signature', 'answer', people.mira);
    // Another replica, whose clock is ten minutes late.
    moveClock('2026-03-01T09:50:00Z');
    await life.mustAct(handoff, 'repro-tests', 'answer', people.sol);
    const { timeline } = await life.read(handoff);
    const times = timeline.items.map(({ at }) => at);
    expect([...times].sort().reverse()).toEqual(times);
    const verified = await life.get('/events/verify', { as: people.mira });
    expect(verified.body).toMatchObject({ valid: true });
  });
});
