import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const churn = 'mlmodel:default/churn';

describe.each(databases.eachSupportedId())('handoffs, %s', databaseId => {
  it('are shown as a list, a board, a status per model and in the summary labels are made of', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const first = await life.start();
    await life.start({ version: '3' });
    await life.act(
      'put',
      first,
      '/requirements',
      people.mira,
      life.requirements,
    );
    await life.move(first, 'request-design-review', people.mira);
    const get = async (path: string) =>
      (await life.get(path, { as: people.mira })).body;

    const page = await get('/handoffs?limit=1&sort=number');
    expect(page).toMatchObject({ total: 2, items: [{ number: 2 }] });
    const next = await get(
      `/handoffs?limit=1&sort=number&cursor=${page.nextCursor}`,
    );
    expect(next.items).toMatchObject([{ number: 1 }]);
    expect((await get('/handoffs?state=design-review')).total).toBe(1);

    const { columns } = await get('/handoffs/board');
    expect(
      columns
        .filter(({ count }: any) => count > 0)
        .map(({ state, items }: any) => [state, items[0].number]),
    ).toEqual([
      ['draft', 2],
      ['design-review', 1],
    ]);

    // A thousand refs in one call, answered in their order.
    const entityRefs = Array.from(
      { length: 1000 },
      (_, n) => `mlmodel:default/model-${n}`,
    );
    entityRefs[500] = churn;
    const status = (refs: string[], as: 'service' | `user:${string}`) =>
      life.post('/handoffs/status', { as, body: { entityRefs: refs } });
    const { items } = (await status(entityRefs, 'service')).body;
    expect(items).toHaveLength(1000);
    expect(
      items.flatMap((item: unknown, index: number) => (item ? index : [])),
    ).toEqual([500]);
    expect(items[500]).toMatchObject({ entityRef: churn, openCount: 2 });
    const many = await status([...entityRefs, churn], 'service');
    expect(many.status).toBe(400);

    const summaries = await life.get('/summaries', { as: 'service' });
    expect(summaries.body.items).toMatchObject([
      { entityRef: churn, handoffState: 'draft' },
    ]);

    life.catalog.visible = new Set();
    expect((await status([churn], people.mira)).body.items).toEqual([null]);
    expect((await get('/handoffs')).total).toBe(0);
    const hidden = await life.get('/handoffs/1', { as: people.mira });
    expect(hidden.status).toBe(404);
  });

  it('follow what a policy leaves, in lists and counts as well', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    await life.start();
    await life.start({ version: '3', riskTier: 'medium' });
    const rule = (riskTiers: string[]) => ({
      rule: 'HAS_RISK_TIER',
      resourceType: 'ml-models-handoff',
      params: { riskTiers },
    });
    const numbers = async () => {
      const { body } = await life.get('/handoffs', { as: people.mira });
      const board = await life.get('/handoffs/board', { as: people.mira });
      const onBoard = board.body.columns.flatMap(({ items }: any) =>
        items.map(({ number }: any) => number),
      );
      const listed = body.items.map(({ number }: any) => number);
      expect(onBoard.sort()).toEqual([...listed].sort());
      expect(body.total).toBe(listed.length);
      return listed.sort();
    };
    const permission = 'ml-models.handoff.read';
    expect(await numbers()).toEqual([1, 2]);
    const reports = async () => {
      const { body } = await life.get('/deployments', { as: people.mira });
      return body.items.map(({ version }: any) => version).sort();
    };
    await life.report('2');
    await life.report('9');
    expect(await reports()).toEqual(['2', '9']);
    life.conditions.set(permission, rule(['low']));
    expect(await numbers()).toEqual([1]);
    expect(await reports()).toEqual(['2', '9']);
    const { body } = await life.post('/handoffs/status', {
      as: people.mira,
      body: { entityRefs: [churn] },
    });
    expect(body.items).toMatchObject([{ openCount: 1 }]);
    life.conditions.set(permission, { not: rule(['low']) });
    expect(await numbers()).toEqual([2]);
    // The report of a handoff that is not shown is not either.
    expect(await reports()).toEqual(['9']);
    const creator = (ref: string) => ({
      rule: 'IS_HANDOFF_CREATOR',
      resourceType: 'ml-models-handoff',
      params: { userRefs: [ref] },
    });
    life.conditions.set(permission, {
      allOf: [rule(['low', 'medium']), creator(people.theo)],
    });
    expect(await numbers()).toEqual([]);
    life.conditions.set(permission, {
      anyOf: [rule(['low']), creator(people.mira)],
    });
    expect(await numbers()).toEqual([1, 2]);
    life.denied.add(permission);
    const refused = await life.get('/handoffs', { as: people.mira });
    expect(refused.status).toBe(403);
  });

  it('are prepared: what is prefilled, and what is missing and how to mend it', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const begin = async (as: `user:${string}`, ref: string = churn) =>
      life.get(`/handoffs/start?entityRef=${ref}`, { as });
    const { body } = await begin(people.mira);
    expect(body).toMatchObject({
      entityRef: churn,
      environments: ['production'],
      riskTier: 'low',
      riskTierFrom: 'entity',
      allowed: true,
      open: [],
      versions: [{ label: '3' }, { label: '2' }, { label: '1' }],
    });
    const handoff = await life.start();
    const again = (await begin(people.mira)).body;
    expect(again.open).toMatchObject([{ id: handoff.summary.id }]);
    expect(
      again.versions.find(({ label }: any) => label === '2').openHandoffId,
    ).toBe(handoff.summary.id);
    const stranger = (await begin(people.stranger)).body;
    expect(stranger.allowed).toBe(false);
    expect(stranger.refusals).not.toEqual([]);
    expect((await begin(people.mira, 'mlmodel:default/none')).status).toBe(404);
    expect((await begin(people.mira, 'a:b:c')).status).toBe(400);

    life.catalog.addDescriptor('bare', { owner: 'growth-science' });
    const bare = (await begin(people.mira, 'mlmodel:default/bare')).body;
    expect(bare.problems.length).toBeGreaterThan(0);
    for (const problem of bare.problems) expect(problem.fix).not.toBe('');
    const codes = (answer: any) => answer.problems.map(({ code }: any) => code);
    expect(codes(bare)).not.toContain('no-governance');
    const ungoverned = await setupHandoffs(await databases.init(databaseId), {
      spec: { riskTier: 'high' },
      handoff: { governanceGroups: [] },
    });
    const high = await ungoverned.get(`/handoffs/start?entityRef=${churn}`, {
      as: people.mira,
    });
    expect(codes(high.body)).toEqual(['no-governance']);
  });

  it('have threads, whose texts their authors and administrators erase', async () => {
    const knex = await databases.init(databaseId);
    const life = await setupHandoffs(knex);
    const handoff = await life.start();
    const thread = `/handoffs/${handoff.summary.id}/items/io-signature/comments`;
    const say = async (
      as: `user:${string}`,
      text: string,
      headers: Record<string, string> = {},
    ) => life.post(thread, { as, body: { text }, headers });
    const key = { 'Idempotency-Key': 'comment' };
    const secret = await say(people.theo, 'My phone is 555', key);
    expect((await say(people.theo, 'My phone is 555', key)).body.id).toBe(
      secret.body.id,
    );
    expect((await say(people.theo, 'Another', key)).status).toBe(409);
    await say(people.stranger, 'Whoever reads may write');
    const erase = (as: `user:${string}`, id: string) =>
      life.post(`/handoffs/${handoff.summary.id}/comments/${id}/erasure`, {
        as,
      });
    expect((await erase(people.mira, secret.body.id)).status).toBe(403);
    expect((await erase(people.theo, 'nothing')).status).toBe(404);
    const erased = await erase(people.theo, secret.body.id);
    expect(erased.status).toBe(200);
    expect(erased.body.erased ?? erased.body.erasedAt).toBeTruthy();
    expect((await erase(people.theo, secret.body.id)).status).toBe(200);
    const all = await life.get(`${thread}?limit=1`, { as: people.mira });
    const rest = await life.get(
      `${thread}?limit=1&cursor=${all.body.nextCursor}`,
      { as: people.mira },
    );
    expect(rest.body.items).toMatchObject([
      { text: 'Whoever reads may write' },
    ]);
    for (const table of ['handoff_comments', 'event_texts', 'events']) {
      expect(JSON.stringify(await knex(table))).not.toContain('My phone');
    }
    const verified = await life.get('/events/verify', { as: people.mira });
    expect(verified.body).toMatchObject({ valid: true });
  });
});
