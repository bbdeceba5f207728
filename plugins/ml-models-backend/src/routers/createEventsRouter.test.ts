import {
  type ChainedEvent,
  type HistoryExport,
  verifyEventChain,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { versionRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';
import { setupPluginWithModels } from '../__testUtils__/setupPlugin';
import { DatabaseEventStore } from '../database/events/DatabaseEventStore';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('events, %s', databaseId => {
  it('pages through the history, newest first', async () => {
    const { get, registry, sync, churn } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    registry.addVersion(versionRecord('churn', 4));
    await sync();
    const subject = `model:${churn.id}`;
    const first = await get(`/events?subject=${subject}&limit=1`);
    expect(first.body.items).toMatchObject([
      {
        type: 'version.created',
        subject,
        actor: 'system:inventory-sync',
        version: '4',
        after: { status: 'ready', author: 'mira.lindqvist' },
      },
    ]);
    const second = await get(
      `/events?subject=${subject}&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items).toMatchObject([{ type: 'model.created' }]);
    expect((await get('/events?type=version.created')).body.items).toHaveLength(
      1,
    );
  });

  it('finds what somebody did in a span of time', async () => {
    const { get, knex } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    const events = DatabaseEventStore.create({ knex });
    await knex.transaction(transaction =>
      events.append(
        transaction,
        [1, 2, 3].map(day => ({
          at: `2026-02-0${day}T00:00:00.000Z`,
          type: 'source.seen',
          subject: 'source:main',
          actor: day === 3 ? people.theo : people.mira,
        })),
      ),
    );
    const days = async (query: string) =>
      (await get(`/events?type=source.seen&${query}`)).body.items.map(
        ({ at }: { at: string }) => Number(at.slice(8, 10)),
      );
    expect(await days('')).toEqual([3, 2, 1]);
    expect(await days(`actor=${people.mira}`)).toEqual([2, 1]);
    expect(await days('since=2026-02-02T00:00:00Z')).toEqual([3, 2]);
    expect(await days('until=2026-02-02T00:00:00Z')).toEqual([1]);
    expect(
      await days(
        `actor=${people.mira}&since=2026-02-02T00:00:00Z&until=2026-02-03T00:00:00Z`,
      ),
    ).toEqual([2]);
    for (const query of [
      'since=yesterday',
      'until=2026-02-31',
      'since=2026-02-02T00:00:00Z&until=2026-02-01T00:00:00Z',
    ]) {
      const refused = await get(`/events?${query}`);
      expect([query, refused.status]).toEqual([query, 400]);
    }
    const page = await get(`/events?actor=${people.mira}&limit=1`);
    const other = await get(
      `/events?actor=${people.theo}&limit=1&cursor=${page.body.nextCursor}`,
    );
    expect(other.status).toBe(400);
  });

  it('exports what verifies with nothing else at hand', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.design(handoff);
    const subject = `handoff:${handoff.summary.id}`;
    const answer = await life.get(`/events/export?subject=${subject}`, {
      as: people.mira,
    });
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="baton-events-\d{4}-\d\d-\d\d\.json"$/,
    );
    const body: HistoryExport = answer.body;
    expect(body.count).toBe(body.events.length);
    expect(body.algorithm).toContain('SHA-256');
    expect(body.filter).toEqual({ subject });
    const chain = body.events as ChainedEvent[];
    expect(chain.length).toBeGreaterThan(4);
    expect(verifyEventChain(chain)).toEqual({
      intact: true,
      length: chain.length,
      newestHash: body.newestHash,
    });
    const forged = chain.map((event, index) =>
      index === 1 ? { ...event, actor: people.theo } : event,
    );
    expect(verifyEventChain(forged)).toMatchObject({ intact: false });
    expect(life.audited).toContain('event-export success');

    life.denied.add('ml-models.event.export');
    const refused = await life.get('/events/export', { as: people.mira });
    expect(refused.status).toBe(403);
  });

  it('exports all of a long history, each event once, also while others write', async () => {
    const knex = await databases.init(databaseId);
    const { get } = await setupPluginWithModels(knex);
    const events = DatabaseEventStore.create({ knex });
    await knex.transaction(transaction =>
      events.append(
        transaction,
        Array.from({ length: 2345 }, (_, n) => ({
          at: '2026-02-01T00:00:00.000Z',
          type: 'long.one',
          subject: `source:${n}`,
          actor: 'system:test',
        })),
      ),
    );
    const body: HistoryExport = (await get('/events/export?type=long.one'))
      .body;
    expect(body.events.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 2345 }, (_, n) => `source:${n}`),
    );
    const none: HistoryExport = (await get('/events/export?type=none')).body;
    expect(none).toMatchObject({ count: 0, events: [] });
    expect(none.newestHash).toBeUndefined();
  });

  it('writes CSV in which no text is calculated', async () => {
    const knex = await databases.init(databaseId);
    const { get } = await setupPluginWithModels(knex);
    const events = DatabaseEventStore.create({ knex });
    const reasons = [
      '=HYPERLINK("https://example.com","x")',
      '+1',
      '-1',
      '@SUM(1)',
      '\t=1',
      ' =1',
      '\uFF1D1',
      'two, "quoted"\nlines',
    ];
    for (const [index, reason] of reasons.entries()) {
      await knex.transaction(transaction =>
        events.appendChained(transaction, {
          at: '2026-02-01T00:00:00.000Z',
          type: 'csv.one',
          subject: `source:${index}`,
          actor: people.mira,
          after: { index },
          reason,
        }),
      );
    }
    const answer = await get('/events/export?type=csv.one&format=csv');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.text.split('\r\n');
    expect(lines[0]).toBe(
      'id,at,type,subject,actor,version,before,after,reason,reasonHash,chainIndex,previousHash,hash',
    );
    expect(lines).toHaveLength(reasons.length + 2);
    reasons.forEach((reason, index) => {
      const cell = reason.replace(/"/g, '""');
      expect(lines[index + 1]).toContain(
        index === 7 ? `"${cell}"` : `"'${cell}"`,
      );
      expect(lines[index + 1]).toContain(`"{""index"":${index}}"`);
    });
    expect((await get('/events/export?format=xml')).status).toBe(400);
  });

  it('hides handoffs, design reviews and deployments of models a person may not see', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.post('/design-reviews', {
      as: people.mira,
      body: {
        heldAt: '2026-02-01T10:00:00Z',
        handoffIds: [handoff.summary.id],
        state: 'planned',
      },
    });
    // One without a handoff is kept with its model.
    await life.report('3');
    const kinds = async () => {
      const { body } = await life.get('/events/export', { as: people.mira });
      return [
        ...new Set(
          (body as HistoryExport).events.map(
            ({ subject }) => subject.split(':')[0],
          ),
        ),
      ].sort();
    };
    expect(await kinds()).toEqual([
      'design-review',
      'entity',
      'handoff',
      'model',
    ]);
    const verify = async (query = '') =>
      (await life.get(`/events/verify${query}`, { as: people.mira })).body;
    const subject = `?subject=handoff:${handoff.summary.id}`;
    expect(await verify()).toMatchObject({ valid: true, complete: true });
    expect(await verify(subject)).toMatchObject({ chains: 1 });

    // The policy leaves handoffs of a high tier only: the history follows.
    life.conditions.set('ml-models.handoff.read', {
      resourceType: 'ml-models-handoff',
      rule: 'HAS_RISK_TIER',
      params: { riskTiers: ['high'] },
    });
    expect(await kinds()).toEqual(['entity', 'model']);
    expect(await verify()).toMatchObject({ valid: true, complete: false });
    expect(await verify(subject)).toMatchObject({ chains: 0, checked: 0 });
    life.conditions.clear();
    life.denied.add('ml-models.handoff.read');
    expect(await kinds()).toEqual(['entity', 'model']);
    life.denied.clear();

    life.catalog.visible = new Set();
    expect(await kinds()).toEqual([]);
    const listed = await life.get('/events', { as: people.mira });
    expect(listed.body.items).toEqual([]);
    expect(await verify()).toMatchObject({ complete: false, chains: 0 });
    expect(await verify(subject)).not.toHaveProperty('newestHash');
  });
});
