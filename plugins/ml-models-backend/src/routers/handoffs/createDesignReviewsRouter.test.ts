import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const science = 'group:default/growth-science';

describe.each(databases.eachSupportedId())('design reviews, %s', databaseId => {
  it('are planned, held with minutes, changed by one of two, and lead to the next date', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const other = await life.start({ version: '3' });
    await life.act(
      'put',
      handoff,
      '/requirements',
      people.mira,
      life.requirements,
    );
    await life.move(handoff, 'request-design-review', people.mira);
    const body = {
      heldAt: '2026-01-05T10:00:00.000Z',
      unitRef: science,
      handoffIds: [handoff.summary.id, other.summary.id],
      attendees: [people.mira, people.theo],
    };
    const send = (key: string, as: `user:${string}` = people.mira) =>
      life.post('/design-reviews', {
        as,
        body,
        headers: { 'Idempotency-Key': key },
      });
    const planned = await send('once');
    expect(planned.status).toBe(201);
    expect(planned.body).toMatchObject({
      revision: 1,
      createdBy: people.mira,
      attendees: [
        { ref: people.mira, side: 'data-science' },
        { ref: people.theo, side: 'engineering' },
      ],
    });
    expect(planned.body.handoffs.map(({ summary }: any) => summary.id)).toEqual(
      body.handoffIds,
    );
    expect(planned.body.handoffs[0].requirements.objective).toBe(
      'Keep customers',
    );
    expect((await send('once')).body.id).toBe(planned.body.id);
    expect((await send('other', people.stranger)).status).toBe(403);

    const { id } = planned.body;
    const change = (as: `user:${string}`, revision: number, more: object) =>
      life.put(`/design-reviews/${id}`, {
        as,
        headers: { 'If-Match': String(revision) },
        body: { ...body, ...more },
      });
    const held = {
      state: 'held',
      minutes: 'We agreed on <b>everything</b>',
      decision: 'accepted',
      nextAt: '2026-01-19T10:00:00.000Z',
    };
    const both = await Promise.all([
      change(people.mira, 1, held),
      change(people.theo, 1, held),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = both.find(({ status }) => status === 409)!;
    expect(loser.body.error.current).toMatchObject({ ...held, revision: 2 });
    expect((await change(people.stranger, 2, held)).status).toBe(403);
    const read = await life.get(`/design-reviews/${id}`, { as: people.theo });
    expect(read.body).toMatchObject({
      ...held,
      revision: 2,
      you: { mayChange: true },
    });
    const foreign = await life.get(`/design-reviews/${id}`, {
      as: people.stranger,
    });
    expect(foreign.body.you).toEqual({
      mayChange: false,
      refusal: {
        code: 'not-your-act',
        text: expect.stringMatching(/neither side of handoff \d+/),
      },
    });

    const agenda = await life.get(`/design-reviews/agenda?unit=${science}`, {
      as: people.theo,
    });
    expect(agenda.body).toMatchObject({
      unitRef: science,
      unitTitle: 'Growth Science',
      lastHeldAt: body.heldAt,
      dueAt: held.nextAt,
      overdue: true,
      handoffs: [{ summary: { id: handoff.summary.id } }],
    });
    // Without a unit it is one the caller belongs to.
    const own = await life.get('/design-reviews/agenda', { as: people.theo });
    expect(own.body.unitRef).toBe('group:default/growth-engineering');
    const none = await life.get('/design-reviews/agenda', {
      as: people.stranger,
    });
    expect(none.body).toMatchObject({ units: [], handoffs: [] });

    const events = await life.get(`/events?subject=design-review:${id}`, {
      as: people.mira,
    });
    expect(events.body.items).toMatchObject([
      { type: 'design-review.changed', reason: held.minutes },
      { type: 'design-review.created' },
    ]);

    // Whoever reads the handoff finds that it was spoken about, without the minutes, which stay in one place.
    await change(people.theo, 2, { ...held, handoffIds: [handoff.summary.id] });
    await change(people.theo, 3, {
      ...held,
      state: 'cancelled',
      handoffIds: [handoff.summary.id],
    });
    const eventsOf = async (one: { summary: { id: string } }) => {
      const { body: timeline } = await life.get(
        `/handoffs/${one.summary.id}/timeline`,
        { as: people.theo },
      );
      return timeline.items.filter(({ type }: any) =>
        type.startsWith('handoff.design-review-'),
      );
    };
    expect(await eventsOf(handoff)).toMatchObject([
      { type: 'handoff.design-review-cancelled', actor: people.theo },
      { type: 'handoff.design-review-changed', actor: people.theo },
      {
        type: 'handoff.design-review-held',
        details: {
          after: {
            designReview: id,
            heldAt: body.heldAt,
            decision: 'accepted',
          },
        },
      },
      { type: 'handoff.design-review-planned', actor: people.mira },
    ]);
    expect((await eventsOf(other)).map(({ type }: any) => type)).toEqual([
      'handoff.design-review-left',
      'handoff.design-review-held',
      'handoff.design-review-planned',
    ]);
    expect(JSON.stringify(await eventsOf(handoff))).not.toContain('We agreed');

    const verified = await life.get('/events/verify', { as: people.mira });
    expect(verified.body).toMatchObject({ valid: true });
  });

  it('are listed page by page and by handoff, and hide minutes about models one may not see', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    for (const day of [1, 2, 3]) {
      const made = await life.post('/design-reviews', {
        as: people.mira,
        body: {
          heldAt: `2026-01-0${day}T10:00:00.000Z`,
          unitRef: science,
          handoffIds: day === 3 ? [] : [handoff.summary.id],
          minutes: 'Secret',
        },
      });
      expect(made.status).toBe(201);
    }
    const days = async (query: string) => {
      const { body } = await life.get(`/design-reviews?${query}`, {
        as: people.mira,
      });
      return {
        days: body.items.map(({ heldAt }: any) => Number(heldAt.slice(8, 10))),
        next: body.nextCursor,
      };
    };
    const first = await days(`unit=${science}&limit=2`);
    expect(first.days).toEqual([3, 2]);
    const second = await days(`unit=${science}&limit=2&cursor=${first.next}`);
    expect(second.days).toEqual([1]);
    expect((await days(`handoffId=${handoff.summary.id}`)).days).toEqual([
      2, 1,
    ]);
    const [{ id }] = (
      await life.get(`/design-reviews?handoffId=${handoff.summary.id}`, {
        as: people.mira,
      })
    ).body.items;
    life.catalog.visible = new Set();
    expect((await days('')).days).toEqual([3]);
    const hidden = await life.get(`/design-reviews/${id}`, {
      as: people.mira,
    });
    expect(hidden.status).toBe(404);
  });

  it('without a handoff are for members of the unit', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const body = {
      heldAt: '2026-01-05T10:00:00.000Z',
      unitRef: science,
      handoffIds: [],
    };
    const plan = (as: `user:${string}`, more: object = {}) =>
      life.post('/design-reviews', { as, body: { ...body, ...more } });
    for (const [as, status] of [
      [people.stranger, 403],
      [people.theo, 403],
      // In the team, but without a role on either side.
      [people.noor, 403],
      [people.admin, 201],
      [people.mira, 201],
    ] as const) {
      expect([as, (await plan(as)).status]).toEqual([as, status]);
    }
    const nobodys = await plan(people.mira, { unitRef: undefined });
    expect(nobodys.status).toBe(400);
    expect(nobodys.body.error.message).toContain("Field 'unitRef'");

    const { id } = (await plan(people.mira)).body;
    const change = (as: `user:${string}`, more: object) =>
      life.put(`/design-reviews/${id}`, {
        as,
        headers: { 'If-Match': '1' },
        body: { ...body, ...more },
      });
    const theirs = { unitRef: 'group:default/growth-engineering' };
    // Nobody takes a review away from a unit, or gives one to it, from outside.
    expect((await change(people.theo, theirs)).status).toBe(403);
    expect((await change(people.mira, theirs)).status).toBe(403);
    expect((await change(people.kai, theirs)).status).toBe(200);
  });

  it('tell beforehand who may hold and change them, as the routes decide it', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const body = {
      heldAt: '2026-01-05T10:00:00.000Z',
      unitRef: science,
      handoffIds: [],
    };
    const { id } = (
      await life.post('/design-reviews', { as: people.admin, body })
    ).body;
    let revision = 1;
    for (const as of [
      people.stranger,
      people.theo,
      people.noor,
      people.admin,
      people.mira,
    ]) {
      const agenda = await life.get(`/design-reviews/agenda?unit=${science}`, {
        as,
      });
      const review = await life.get(`/design-reviews/${id}`, { as });
      const made = await life.post('/design-reviews', { as, body });
      const changed = await life.put(`/design-reviews/${id}`, {
        as,
        headers: { 'If-Match': String(revision) },
        body,
      });
      if (changed.status === 200) revision += 1;
      expect([as, agenda.body.you.mayMeet]).toEqual([as, made.status === 201]);
      expect([as, review.body.you.mayChange]).toEqual([
        as,
        changed.status === 200,
      ]);
      expect(Boolean(agenda.body.you.refusal)).toBe(made.status === 403);
    }
  });

  it('are late only where something is on its way', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const overdue = async () =>
      (
        await life.get(`/design-reviews/agenda?unit=${science}`, {
          as: people.mira,
        })
      ).body.overdue;
    await life.post('/design-reviews', {
      as: people.mira,
      body: {
        heldAt: '2025-06-01T10:00:00.000Z',
        unitRef: science,
        handoffIds: [],
        state: 'held',
      },
    });
    expect(await overdue()).toBe(false);
    await life.start();
    expect(await overdue()).toBe(true);
  });

  it('are not changed by somebody who may not see everything they cover', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const body = {
      heldAt: '2026-01-05T10:00:00.000Z',
      unitRef: science,
      handoffIds: [handoff.summary.id],
    };
    const { id } = (
      await life.post('/design-reviews', { as: people.mira, body })
    ).body;
    life.catalog.visible = new Set();
    const changed = await life.put(`/design-reviews/${id}`, {
      as: people.mira,
      headers: { 'If-Match': '1' },
      body,
    });
    expect(changed.status).toBe(404);
  });

  it('refuses what is no moment, no handoff and no person', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const post = (body: object) =>
      life.post('/design-reviews', { as: people.mira, body });
    const heldAt = '2026-01-05T10:00:00Z';
    for (const body of [
      { heldAt: '2026-02-31T10:00:00Z', handoffIds: [] },
      { heldAt, handoffIds: [], attendees: ['group:default/risk'] },
      { heldAt, handoffIds: [], unitRef: 'user:default/mira' },
      { heldAt, handoffIds: ['nothing'] },
    ]) {
      const { status } = await post(body);
      expect([body, [400, 404].includes(status)]).toEqual([body, true]);
    }
    const { body } = await life.get('/design-reviews', { as: people.mira });
    expect(body.items).toEqual([]);
  });
});
