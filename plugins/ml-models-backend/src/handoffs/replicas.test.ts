import { TestDatabases } from '@backstage/backend-test-utils';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

// Several processes on one SQLite file are not a setup anybody runs.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

jest.setTimeout(120_000);

const churn = 'mlmodel:default/churn';

describe('handoffs on two replicas', () => {
  it('start, answer, sign and go live once each, whichever replica is asked', async () => {
    const knex = await databases.init('POSTGRES_18');
    const first = await setupHandoffs(knex);
    const second = await setupHandoffs(knex);
    const statuses = (answers: { status: number }[]) =>
      answers.map(({ status }) => status).sort();

    const started = await Promise.all(
      [first, second, first, second].map(life =>
        life.post('/handoffs', {
          as: people.mira,
          body: { entityRef: churn, version: '2' },
        }),
      ),
    );
    expect(statuses(started)).toEqual([201, 409, 409, 409]);
    const handoff = started.find(({ status }) => status === 201)!.body;
    await first.design(handoff);

    // Different items never disturb each other; of one item one wins.
    const answer = (life: typeof first, itemId: string) =>
      life.onItem(handoff, itemId, 'answer', people.mira);
    expect(
      statuses(
        await Promise.all([
          answer(first, 'io-signature'),
          answer(second, 'repro-tests'),
        ]),
      ),
    ).toEqual([200, 200]);
    const path = `/handoffs/${handoff.summary.id}/items/repro-commit/answer`;
    const same = (life: typeof first) =>
      life.put(path, {
        as: people.mira,
        headers: { 'If-Match': '1' },
        body: { text: 'Mine' },
      });
    expect(statuses(await Promise.all([same(first), same(second)]))).toEqual([
      200, 409,
    ]);

    await first.answerAll(handoff);
    await second.move(handoff, 'submit', people.mira);
    await first.acceptAll(handoff);
    // The two last signatures at the same moment, on different replicas.
    const { revision, revisionHash } = await first.read(handoff);
    const sign = (life: typeof first, as: `user:${string}`, capacity: string) =>
      life.post(`/handoffs/${handoff.summary.id}/consents`, {
        as,
        headers: { 'If-Match': String(revision) },
        body: { transition: 'approve', capacity, revisionHash },
      });
    const signed = await Promise.all([
      sign(first, people.mira, 'data-science'),
      sign(second, people.theo, 'engineering'),
    ]);
    // Whoever was refused can do it again.
    for (const { status } of signed) expect([200, 409]).toContain(status);
    const state = async () => (await second.read(handoff)).summary.state;
    if ((await state()) === 'in-review') {
      await sign(first, people.mira, 'data-science');
      await sign(second, people.theo, 'engineering');
    }
    expect(await state()).toBe('approved');

    // One key, both replicas at once: one deployment.
    const report = (life: typeof first) =>
      life.post('/deployments', {
        as: 'service',
        headers: { 'Idempotency-Key': 'pipeline-7' },
        body: { entityRef: churn, version: '2', environment: 'production' },
      });
    const reported = await Promise.all([report(first), report(second)]);
    for (const { status } of reported) expect([201, 409]).toContain(status);
    expect(await knex('handoff_deployments')).toHaveLength(1);
    expect(await state()).toBe('in-production');

    await Promise.all([first.watch(), second.watch()]);
    const events = await second.get(
      `/events?subject=handoff:${handoff.summary.id}&type=handoff.moved&limit=100`,
      { as: people.mira },
    );
    expect(events.body.items.map(({ after }: any) => after.transition)).toEqual(
      [
        'go-live',
        'approve',
        'submit',
        'accept-design',
        'request-design-review',
      ],
    );
    const verified = await first.get('/events/verify', { as: people.mira });
    expect(verified.body).toMatchObject({ valid: true, problems: [] });
  });
});
