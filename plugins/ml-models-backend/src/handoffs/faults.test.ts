import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const churn = 'mlmodel:default/churn';

describe.each(databases.eachSupportedId())('faults, %s', databaseId => {
  it('lets different items be answered at once, and one of two who answer the same', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const answer = (itemId: string, as: `user:${string}`, revision = '1') =>
      life.put(`/handoffs/${handoff.summary.id}/items/${itemId}/answer`, {
        as,
        headers: { 'If-Match': revision },
        body: { text: `By ${as}` },
      });
    const different = await Promise.all([
      answer('io-signature', people.mira),
      answer('repro-tests', people.sol),
      answer('ops-runbook', people.theo),
      answer('err-fallback', people.mira),
    ]);
    expect(different.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const same = await Promise.all([
      answer('repro-commit', people.mira),
      answer('repro-commit', people.sol),
    ]);
    expect(same.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = same.find(({ status }) => status === 409)!;
    expect(loser.body.error.message).toContain('expected revision 1');
    const verified = await life.get('/events/verify', { as: people.mira });
    expect(verified.body).toMatchObject({ valid: true, problems: [] });
  });

  it('keeps the first of two answers to one piece of feedback', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    await life.report('2');
    const told = await life.act('post', handoff, '/feedback', people.theo, {
      text: 'Slow on Mondays',
      severity: 'medium',
    });
    const answer = (as: `user:${string}`) =>
      life.put(
        `/handoffs/${handoff.summary.id}/feedback/${told.feedback[0].id}/answer`,
        { as, body: { answer: `By ${as}`, carry: as === people.mira } },
      );
    const answered = await Promise.all([
      answer(people.mira),
      answer(people.sol),
    ]);
    expect(answered.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [kept] = (await life.read(handoff)).feedback;
    const loser = answered.find(({ status }) => status === 409)!;
    expect(loser.body.error.current).toMatchObject({
      answer: kept.answer,
      by: kept.answeredBy,
      carry: kept.carried,
    });
    // Asking again for what is there already changes nothing.
    const again = await answer(kept.answeredBy as `user:${string}`);
    expect(again.status).toBe(200);
    expect(again.body.revision).toBe((await life.read(handoff)).revision);
  });

  it('moves once when two press the same transition, and starts once per key', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const start = () =>
      life.post('/handoffs', {
        as: people.mira,
        body: { entityRef: churn, version: '2' },
      });
    const started = await Promise.all([start(), start()]);
    expect(started.map(({ status }) => status).sort()).toEqual([201, 409]);
    const handoff = started.find(({ status }) => status === 201)!.body;
    await life.act(
      'put',
      handoff,
      '/requirements',
      people.mira,
      life.requirements,
    );
    const { revision } = await life.read(handoff);
    const press = (as: `user:${string}`) =>
      life.post(`/handoffs/${handoff.summary.id}/transitions`, {
        as,
        headers: { 'If-Match': String(revision) },
        body: { transition: 'request-design-review' },
      });
    const pressed = await Promise.all([press(people.mira), press(people.theo)]);
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);

    const key = { 'Idempotency-Key': 'once' };
    const post = (body: object) =>
      life.post('/handoffs', { as: people.mira, body, headers: key });
    const first = await post({ entityRef: churn, version: '3' });
    const again = await post({ entityRef: churn, version: '3' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.summary.id).toBe(first.body.summary.id);
    expect((await post({ entityRef: churn, version: '1' })).status).toBe(409);
  });

  it('leaves nothing half-written, wherever a write fails', async () => {
    const knex = await databases.init(databaseId);
    const life = await setupHandoffs(knex);
    const handoff = await life.start();
    await life.design(handoff);
    await life.answerAll(handoff);
    const tables = [
      'handoffs',
      'handoff_items',
      'handoff_answers',
      'handoff_consents',
      'handoff_rounds',
      'handoff_evidence',
      'events',
      'event_texts',
    ];
    const snapshot = async () =>
      JSON.stringify(
        await Promise.all(
          tables.map(async table =>
            (await knex(table)).map(row => JSON.stringify(row)).sort(),
          ),
        ),
      );
    const before = await snapshot();
    const { revision } = await life.read(handoff);
    const submit = () =>
      life.post(`/handoffs/${handoff.summary.id}/transitions`, {
        as: people.mira,
        headers: { 'If-Match': String(revision) },
        body: { transition: 'submit' },
      });
    const writes = /^\s*(insert|update|delete)/i;
    let writesSurvived = 0;
    for (let fatal = 1; ; fatal++) {
      let seen = 0;
      const original = knex.client.constructor.prototype.query;
      knex.client.constructor.prototype.query = function query(
        connection: unknown,
        asked: any,
      ) {
        const sql = typeof asked === 'string' ? asked : asked.sql;
        if (writes.test(sql ?? '') && ++seen === fatal)
          return Promise.reject(new Error('The process was killed'));
        return original.call(this, connection, asked);
      };
      const { status } = await submit().finally(() => {
        knex.client.constructor.prototype.query = original;
      });
      if (status === 200) {
        writesSurvived = fatal;
        break;
      }
      expect(status).toBe(500);
      expect(await snapshot()).toBe(before);
    }
    expect(writesSurvived).toBeGreaterThan(4);
    expect((await life.read(handoff)).summary.state).toBe('in-review');
  });

  it('refuses what is out of order, forged, too long or no text, and stores markup as text', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const { id } = handoff.summary;
    for (const transition of [
      'submit',
      'approve',
      'resubmit',
      'suspend',
      'supersede',
      'move-to-version',
    ]) {
      const answer = await life.post(`/handoffs/${id}/transitions`, {
        as: people.mira,
        headers: { 'If-Match': '1' },
        body: { transition, reason: 'Because', version: '3' },
      });
      expect([transition, [400, 403, 409].includes(answer.status)]).toEqual([
        transition,
        true,
      ]);
    }
    const answer = (body: object) =>
      life.put(`/handoffs/${id}/items/io-signature/answer`, {
        as: people.mira,
        headers: { 'If-Match': '1' },
        body,
      });
    expect((await answer({ text: 'x', by: people.theo })).status).toBe(400);
    expect((await answer({ text: 'x\0' })).status).toBe(400);
    expect((await answer({ text: 'x'.repeat(10_001) })).status).toBe(400);
    const huge = await answer({ text: 'x'.repeat(1_000_000) });
    expect(huge.status).toBe(400);
    expect(huge.body.error.message).toContain('at most 409600 bytes');
    expect(
      (
        await answer({
          text: 'x',
          links: [{ title: 'a', url: 'data:text/html,x' }],
        })
      ).status,
    ).toBe(400);
    const markup = '<img src=x onerror=alert(1)> [a](javascript:x)';
    const stored = await answer({ text: markup });
    expect(life.item(stored.body, 'io-signature').answer).toMatchObject({
      text: markup,
      by: people.mira,
      byTitle: 'mira of the tests',
    });
    // Services start and report; they never answer, move or sign.
    for (const [method, path, body] of [
      ['put', `/handoffs/${id}/items/io-signature/answer`, { text: 'x' }],
      ['post', `/handoffs/${id}/transitions`, { transition: 'withdraw' }],
      [
        'post',
        `/handoffs/${id}/consents`,
        {
          transition: 'approve',
          capacity: 'engineering',
          revisionHash: 'a'.repeat(64),
        },
      ],
    ] as const) {
      const refused = await life[method](path, {
        as: 'service',
        headers: { 'If-Match': '1' },
        body,
      });
      expect(refused.status).toBe(403);
    }
  });

  it('follows a renamed group, a deleted person and a deleted model', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    life.catalog.remove('group:default/growth-engineering');
    life.catalog.remove(people.sol);
    await life.watch();
    const orphan = await life.read(handoff);
    expect(orphan.summary.flags).toContain('needs-owner');
    expect(orphan.summary.teams.engineering).toMatchObject({
      title: 'Growth Engineering',
      resolves: false,
    });
    expect((await life.read(handoff, people.sol)).you.refusals).toMatchObject([
      { code: 'user-unknown' },
    ]);
    life.catalog
      .addGroup('growth-platform', { role: 'platform', title: 'Platform' })
      .addUser('pat', ['growth-platform']);
    const reassigned = await life.act('put', handoff, '/teams', people.mira, {
      engineering: 'group:default/growth-platform',
      reason: 'The team has a new name',
    });
    expect(reassigned.summary).toMatchObject({
      flags: [],
      teams: { engineering: { title: 'Platform', resolves: true } },
    });

    // The handoff's own teams count; that the model names another one is told.
    const causes = async () => {
      await life.watch();
      return (await life.read(handoff)).staleness.causes.map(
        ({ code, text }) => `${code} ${text}`,
      );
    };
    expect(await causes()).toEqual([
      expect.stringMatching(/^teams-differ .*growth-engineering/),
    ]);
    life.catalog.remove(churn);
    life.catalog.addDescriptor('churn', {
      owner: 'growth-science',
      teams: { dataScience: 'growth-science', engineering: 'growth-platform' },
      registry: { instance: 'main', model: 'churn' },
    });
    expect(await causes()).toEqual([]);

    life.catalog.remove(churn);
    await life.watch();
    const { body } = await life.get('/handoffs?flag=unlinked', {
      as: people.mira,
    });
    expect(body).toMatchObject({ total: 1, items: [{ entityRef: churn }] });
    // The catalog shows a model that is gone to nobody; those who can link it again see it all the same.
    life.catalog.visible = new Set();
    for (const [as, total] of [
      [people.mira, 1],
      ['user:default/pat', 1],
      [people.admin, 1],
      [people.gia, 1],
      [people.stranger, 0],
    ] as const) {
      for (const query of ['flag=unlinked', 'state=open']) {
        const seen = await life.get(`/handoffs?${query}`, { as });
        expect([as, query, seen.body.total]).toEqual([as, query, total]);
      }
      const page = await life.get(`/handoffs/${handoff.summary.id}`, { as });
      expect([as, page.status]).toEqual([as, total === 1 ? 200 : 404]);
    }
    life.catalog.visible = undefined;
    life.catalog.addDescriptor('churn-2', { owner: 'growth-science' });
    const linked = await life.act('put', handoff, '/entity', people.mira, {
      entityRef: 'mlmodel:default/churn-2',
      reason: 'Renamed',
    });
    expect(linked.summary).toMatchObject({
      entityRef: 'mlmodel:default/churn-2',
      flags: [],
    });
  });
  it('retires what ran although its owner is gone', async () => {
    const life = await setupHandoffs(await databases.init(databaseId), {
      spec: { owner: 'churn-owners' },
    });
    life.catalog.addGroup('churn-owners', { title: 'Churn Owners' });
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    await life.report('2');
    await life.report('2', { status: 'removed' });
    const reassign = (as: `user:${string}`, owner: string) =>
      life.act('put', handoff, '/teams', as, {
        owner,
        reason: 'The group has a new name',
      });
    // Nobody chooses who has to agree while there is somebody.
    await expect(
      reassign(people.theo, 'group:default/growth-engineering'),
    ).rejects.toThrow('403');
    life.catalog.remove('group:default/churn-owners');
    await life.watch();
    const orphan = await life.read(handoff);
    expect(orphan.summary).toMatchObject({
      flags: expect.arrayContaining(['needs-owner']),
      teams: { owner: { title: 'Churn Owners', resolves: false } },
    });
    const listed = await life.get('/handoffs?flag=needs-owner', {
      as: people.mira,
    });
    expect(listed.body.total).toBe(1);
    await life.consent(handoff, 'retire', people.theo, 'engineering');
    await expect(
      life.consent(handoff, 'retire', people.sol, 'owner'),
    ).rejects.toThrow('403');
    await expect(reassign(people.theo, 'group:default/nobody')).rejects.toThrow(
      `Field 'owner'`,
    );
    const mended = await reassign(people.theo, 'group:default/growth-science');
    expect(mended.summary.flags).not.toContain('needs-owner');
    expect(mended.summary.teams).toMatchObject({
      owner: { title: 'Growth Science', resolves: true },
    });
    expect(mended.timeline.items[0].type).toBe('handoff.teams-reassigned');
    // The model still names the group that is gone.
    await life.watch();
    const { causes } = (await life.read(handoff)).staleness;
    expect(causes.find(({ code }) => code === 'teams-differ')?.text).toContain(
      'churn-owners',
    );
    const retired = await life.consent(handoff, 'retire', people.sol, 'owner');
    expect(retired.summary.state).toBe('retired');
  });
});
