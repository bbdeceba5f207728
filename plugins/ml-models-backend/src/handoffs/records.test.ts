import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';
import { encodeCursor } from '../routers/cursor';

const databases = createTestDatabases();

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('what is kept, %s', databaseId => {
  const setup = async () => setupHandoffs(await databases.init(databaseId));

  it('has the evidence of everybody who attached some', async () => {
    const life = await setup();
    const handoff = await life.start();
    const path = `/handoffs/${handoff.summary.id}/items/perf-serving-load/evidence`;
    const attach = (as: any, body: object, key?: string) =>
      life.post(path, {
        as,
        body,
        headers: key ? { 'Idempotency-Key': key } : {},
      });
    await attach(people.mira, { message: 'My own test' });
    await attach(people.theo, { message: 'A test of the staging system' });
    await attach('service', { message: 'Too slow', check: 'fail' });
    const once = await attach(
      people.theo,
      { message: 'A test of the production system' },
      'again',
    );
    expect(once.status).toBe(201);
    const { evidence, checkState } = life.item(
      await life.read(handoff),
      'perf-serving-load',
    );
    expect(evidence.map(({ message }) => message)).toEqual([
      'My own test',
      'Too slow',
      'A test of the production system',
    ]);
    expect(checkState).toBe('fail');
    // Pinned anew, the item starts again, and the repetition has nothing to answer with.
    await life.act('put', handoff, '/version', people.mira, { version: '3' });
    const gone = await attach(
      people.theo,
      { message: 'A test of the production system' },
      'again',
    );
    expect(gone.status).toBe(404);
  });

  it('has who said what, also where answers are carried on', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    await life.mustAct(handoff, 'gov-risk-tier', 'answer', people.sol);
    await life.mustAct(handoff, 'ops-runbook', 'not-applicable', people.uta, {
      text: 'It runs once a year',
    });
    await life.move(handoff, 'move-to-version', people.mira, { version: '3' });
    const child: Handoff = (await life.get('/handoffs/2', { as: people.mira }))
      .body;
    expect(life.item(child, 'gov-risk-tier').answer).toMatchObject({
      by: people.sol,
      carriedFrom: handoff.summary.id,
    });
    expect(life.item(child, 'ops-runbook')).toMatchObject({
      state: 'not-applicable',
      notApplicable: { by: people.uta, reason: 'It runs once a year' },
    });
    const told = life.published.filter(
      ({ eventPayload }) => eventPayload.id === child.summary.id,
    );
    expect(told[0].eventPayload.types).toContain('handoff.created');
  });

  it('is no yes to a design that changed meanwhile, and a conflict says what is there', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.act('put', handoff, '/requirements', people.mira, {
      ...life.requirements,
    });
    await life.move(handoff, 'request-design-review', people.mira);
    const seen = await life.act(
      'put',
      handoff,
      '/constraints',
      people.theo,
      life.constraints,
    );
    await life.act('put', handoff, '/constraints', people.theo, {
      ...life.constraints,
      costBudget: '9000 a month',
    });
    const consent = await life.post(
      `/handoffs/${handoff.summary.id}/consents`,
      {
        as: people.mira,
        headers: { 'If-Match': String(seen.revision) },
        body: {
          transition: 'accept-design',
          capacity: 'data-science',
          revisionHash: seen.revisionHash,
        },
      },
    );
    expect(consent.status).toBe(409);
    const { revision } = await life.read(handoff);
    expect(consent.body.error.current).toMatchObject({
      revision,
      state: 'design-review',
    });

    await life.mustAct(handoff, 'io-signature', 'answer', people.sol, {
      text: 'By Sol',
    });
    const late = await life.put(
      `/handoffs/${handoff.summary.id}/items/io-signature/answer`,
      {
        as: people.mira,
        headers: { 'If-Match': '1' },
        body: { text: 'By Mira' },
      },
    );
    expect(late.status).toBe(409);
    expect(late.body.error.current).toMatchObject({
      state: 'answered',
      answer: { text: 'By Sol', by: people.sol },
    });
  });

  it('has when a review started, by a comment as well', async () => {
    const life = await setup();
    const handoff = await life.start();
    await life.design(handoff);
    await life.answerAll(handoff);
    await life.move(handoff, 'submit', people.mira);
    const comment = (as: `user:${string}`) =>
      life.post(`/handoffs/${handoff.summary.id}/items/io-signature/comments`, {
        as,
        body: { text: 'What is tenure?' },
      });
    const types = async () =>
      (await life.read(handoff)).timeline.items.map(({ type }) => type);
    await comment(people.mira);
    expect(await types()).not.toContain('handoff.review-started');
    await comment(people.theo);
    expect(await types()).toContain('handoff.review-started');
  });

  it('is not reached by made-up places in a list', async () => {
    const life = await setup();
    const handoff = await life.start();
    const { id } = handoff.summary;
    const get = async (path: string, list: string, position: string[]) =>
      (
        await life.get(
          `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeCursor(
            list,
            position,
          )}`,
          { as: people.mira },
        )
      ).status;
    const list = JSON.stringify([
      'handoffs',
      'changed',
      ...Array.from({ length: 9 }, () => null),
    ]);
    expect(await get('/handoffs', list, ['no date', '1'])).toBe(400);
    expect(await get('/handoffs', list, ['2026-01-01T00:00:00Z', 'x'])).toBe(
      400,
    );
    expect(await get('/handoffs', list, ['2026-01-01T00:00:00Z', '1'])).toBe(
      200,
    );
    // More than the column of a number holds.
    for (const digits of [10, 15]) {
      const number = '9'.repeat(digits);
      expect(
        await get('/handoffs', list, ['2026-01-01T00:00:00Z', number]),
      ).toBe(400);
    }
    expect(
      await get('/deployments', JSON.stringify(['deployments', undefined]), [
        'no date',
        id,
      ]),
    ).toBe(400);
    expect(
      await get(
        `/handoffs/${id}/timeline`,
        JSON.stringify(['timeline', id, undefined]),
        ['9'.repeat(40)],
      ),
    ).toBe(400);
  });
});
