import type { Entity } from '@backstage/catalog-model';
import { verifyEventChain } from '@baton-ml/backstage-plugin-ml-models-common';
import { moveClock, setClock } from '../../__testUtils__/clock';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import {
  aGroup,
  aPerson,
  aSystem,
  aUnit,
  growth,
} from '../../__testUtils__/organisationEntities';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { createStores } from '../../database/createStores';

const databases = createTestDatabases();

jest.setTimeout(60_000);

async function setup(
  databaseId: string,
  options: { entities?: Entity[]; organisation?: object } = {},
) {
  const catalog = new TestCatalog();
  catalog.entities = options.entities ?? growth();
  const plugin = await setupPlugin(await databases.init(databaseId as never), {
    catalog,
    config: { mlModels: { organisation: options.organisation ?? {} } } as never,
  });
  const message = async (answer: Promise<any>) => {
    const { status, body } = await answer;
    return `${status} ${body.error?.message}`;
  };
  return {
    ...plugin,
    message,
    unit: async () => (await plugin.get('/units/default/growth')).body,
  };
}

const period = (from: string, to: string, more: object = {}) => ({
  unitRef: 'group:default/growth',
  kind: 'actual',
  from,
  to,
  netDays: 100,
  productionizingDays: 20,
  ...more,
});

const loan = (more: object = {}) => ({
  engineerRef: 'user:default/ben',
  targetRef: 'group:default/search',
  from: '2026-02-01',
  share: 0.5,
  ...more,
});

describe.each(databases.eachSupportedId())('records, %s', databaseId => {
  beforeEach(() => setClock('2026-03-01T10:00:00Z'));
  afterEach(() => jest.useRealTimers());

  it('keeps capacity by period, corrects and withdraws it, and shows the history', async () => {
    const { get, post, unit, message, audited, knex } = await setup(databaseId);
    const bodies = [
      period('2026-01-05', '2026-01-18', { productionizingDays: 10 }),
      period('2026-01-19', '2026-02-01'),
      period('2026-02-02', '2026-02-15', {
        productionizingDays: 30,
        note: 'Two launches',
      }),
    ];
    const entries = [];
    for (const body of bodies) {
      const answer = await post('/capacity', { body });
      expect(answer.status).toBe(201);
      entries.push(answer.body);
    }
    expect(entries[2]).toMatchObject({
      share: 0.3,
      note: 'Two launches',
      imported: false,
      withdrawn: false,
      recordedBy: { ref: 'user:default/mock', title: 'mock' },
      subject: 'unit:group:default/growth',
    });
    expect((await unit()).capacity).toMatchObject({
      share: 0.2,
      band: 'on-target',
      periods: 3,
    });
    // Planned is kept apart.
    await post('/capacity', {
      body: period('2026-02-02', '2026-02-15', { kind: 'planned' }),
    });
    expect((await unit()).capacityPeriods).toMatchObject({
      actual: [
        { from: '2026-01-05' },
        { from: '2026-01-19' },
        { from: '2026-02-02' },
      ],
      planned: [{ from: '2026-02-02' }],
    });

    const corrected = await post('/capacity', {
      body: { ...bodies[2], productionizingDays: 60, corrects: entries[2].id },
    });
    expect(corrected.status).toBe(201);
    expect((await unit()).capacity).toMatchObject({ share: 0.3, band: 'over' });
    expect(
      await message(
        post('/capacity', { body: { ...bodies[2], corrects: entries[2].id } }),
      ),
    ).toContain('409 Entry');
    const withdrawn = await post(`/capacity/${corrected.body.id}/withdraw`, {
      body: { note: 'Wrong unit' },
    });
    expect(withdrawn.body).toMatchObject({
      withdrawn: true,
      corrects: corrected.body.id,
    });
    expect((await unit()).capacity).toMatchObject({ share: 0.15, periods: 2 });
    for (const id of [corrected.body.id, withdrawn.body.id]) {
      expect(
        await message(post(`/capacity/${id}/withdraw`, { body: {} })),
      ).toContain('409 Entry');
    }

    const subject = encodeURIComponent('unit:group:default/growth');
    const history = (await get(`/events?subject=${subject}`)).body.items;
    expect(history.map((event: any) => event.type)).toEqual([
      'capacity.withdrawn',
      'capacity.corrected',
      'capacity.recorded',
      'capacity.recorded',
      'capacity.recorded',
      'capacity.recorded',
    ]);
    expect(history[0]).toMatchObject({
      actor: 'user:default/mock',
      reason: 'Wrong unit',
      before: { productionizingDays: 60 },
      after: { withdrawn: true },
    });
    const chain = await createStores({ knex, keyMetrics: [] }).events.readChain(
      'unit:group:default/growth',
    );
    expect(verifyEventChain(chain as never)).toMatchObject({
      intact: true,
      length: 6,
    });
    expect(audited).toContain('capacity-withdraw success');
  });

  it('refuses figures that cannot be, and names the field', async () => {
    const { post, message, unit } = await setup(databaseId);
    const refused = (more: object) =>
      message(
        post('/capacity', {
          body: { ...period('2026-01-05', '2026-01-18'), ...more },
        }),
      );
    expect(await refused({ productionizingDays: 101 })).toMatch(
      /^400 Field 'productionizingDays' is 101, expected at most 'netDays'/,
    );
    expect(await refused({ to: '2026-01-04' })).toMatch(/^400 Field 'to'/);
    expect(await refused({ to: '2028-01-04' })).toMatch(/^400 .*366 at most/);
    expect(await refused({ from: '2026-05-01', to: '2026-05-14' })).toMatch(
      /^400 Field 'from'.*'planned'/,
    );
    expect(await refused({ from: '2026-02-31' })).toMatch(/^400 .*from/);
    expect(await refused({ netDays: -1 })).toMatch(/^400 .*netDays/);
    expect(await refused({ netDays: 'many' })).toMatch(/^400 .*netDays/);
    expect(await refused({ unitRef: 'user:default/ada' })).toMatch(
      /^400 Field 'unitRef'/,
    );
    expect(await refused({ unitRef: '///' })).toMatch(/^400 Field 'unitRef'/);
    expect(await refused({ unitRef: 'group:default/serving' })).toMatch(
      /^400 Field 'unitRef'.*no unit/,
    );
    expect(await refused({ unitRef: 'group:default/nowhere' })).toMatch(
      /^400 Field 'unitRef'.*does not exist/,
    );
    expect(await refused({ note: 'a\0b' })).toMatch(/^400 .*NUL/);
    expect(await refused({ person: 'user:default/ada' })).toMatch(/^400/);
    expect(await refused({ corrects: 'nothing' })).toMatch(/^404/);
    expect(
      await message(post('/capacity/nothing/withdraw', { body: {} })),
    ).toMatch(/^404/);
    expect(
      (await post('/capacity', { body: period('2026-01-05', '2026-01-18') }))
        .status,
    ).toBe(201);
    expect(await refused({ from: '2026-01-18', to: '2026-01-31' })).toMatch(
      /^409 .*overlaps 2026-01-05 to 2026-01-18/,
    );
    expect((await unit()).capacityPeriods.actual).toHaveLength(1);
  });

  it('records a double click once, and two people at the same moment both or with a clear no', async () => {
    const { post, unit } = await setup(databaseId);
    const body = period('2026-01-05', '2026-01-18');
    const headers = { 'Idempotency-Key': 'form-1' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => post('/capacity', { body, headers })),
    );
    expect(answers.map(answer => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
    const other = await post('/capacity', {
      body: { ...body, netDays: 50 },
      headers,
    });
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain('Idempotency-Key');

    const together = await Promise.all([
      post('/capacity', { body: period('2026-01-19', '2026-02-01') }),
      post('/capacity', { body: period('2026-01-20', '2026-02-02') }),
      post('/capacity', { body: period('2026-02-09', '2026-02-15') }),
    ]);
    expect(together.map(answer => answer.status).sort()).toEqual([
      201, 201, 409,
    ]);
    expect((await unit()).capacityPeriods.actual).toHaveLength(3);
  });

  it('lets members, people above and admin groups record, and nobody else', async () => {
    const { post, denied, audited, message, get } = await setup(databaseId, {
      entities: [
        ...growth().filter(entity => entity.metadata.name !== 'theo.brandt'),
        aPerson('theo.brandt', ['routing', 'heads']),
        aGroup('heads', []),
        aUnit('apart', []),
      ],
      organisation: { adminGroups: ['heads'] },
    });
    const body = period('2026-01-05', '2026-01-18');
    const apart = { ...body, unitRef: 'group:default/apart' };
    expect(await message(post('/capacity', { body: apart }))).toMatch(
      /^403 Members of the unit/,
    );
    expect((await get('/units/default/apart')).body.mayRecord).toMatchObject({
      allowed: false,
    });
    expect(
      (await post('/capacity', { body: apart, as: 'otherUser' })).status,
    ).toBe(201);
    expect((await post('/capacity', { body, as: 'service' })).status).toBe(403);
    expect((await post('/capacity', { body, as: 'none' })).status).toBe(401);
    denied.add('ml-models.capacity.record');
    expect(await message(post('/capacity', { body }))).toMatch(
      /^403 Permission 'ml-models.capacity.record'/,
    );
    expect(audited).toContain('capacity-record fail');
    for (const [permission, path, other] of [
      ['allocation', '/allocations', loan()],
      [
        'attestation',
        '/attestations',
        { modelRef: 'mlmodel:default/ranker', shared: true },
      ],
      [
        'organisation-review',
        '/organisation-reviews',
        {
          unitRef: 'group:default/growth',
          at: '2026-03-01',
          attendees: ['user:default/mock'],
          decision: 'Stay.',
        },
      ],
    ] as const) {
      denied.add(`ml-models.${permission}.record`);
      expect((await post(path, { body: other })).status).toBe(403);
    }
  });

  it('lets somebody directly above the unit record, but not a sibling', async () => {
    const { post } = await setup(databaseId, {
      entities: [
        ...growth().filter(
          entity => !['mock', 'theo.brandt'].includes(entity.metadata.name),
        ),
        aPerson('mock', ['company'], 'product'),
        aPerson('theo.brandt', ['routing']),
      ],
    });
    const body = period('2026-01-05', '2026-01-18');
    expect((await post('/capacity', { body, as: 'otherUser' })).status).toBe(
      403,
    );
    expect((await post('/capacity', { body })).status).toBe(201);
  });

  it('lends engineers to teams and systems, up to the whole of a person', async () => {
    const { get, post, unit, message } = await setup(databaseId);
    const first = (await post('/allocations', { body: loan() })).body;
    expect(first).toMatchObject({
      state: 'active',
      unitRef: 'group:default/growth',
      engineer: { ref: 'user:default/ben' },
      target: { ref: 'group:default/search' },
    });
    expect(
      await message(post('/allocations', { body: loan({ share: 0.75 }) })),
    ).toMatch(/^400 Field 'share'.*125 %/);
    const second = await post('/allocations', {
      body: loan({
        targetRef: 'system:default/discovery',
        from: '2026-02-02',
        to: '2026-06-30',
      }),
    });
    expect(second.status).toBe(201);
    const refused = (more: object) =>
      message(post('/allocations', { body: loan({ share: 0.1, ...more }) }));
    expect(await refused({ engineerRef: 'user:default/ada' })).toMatch(
      /^400 Field 'engineerRef'.*no engineering role/,
    );
    expect(await refused({ engineerRef: 'user:default/robot' })).toMatch(
      /^400 Field 'engineerRef'/,
    );
    expect(await refused({ targetRef: 'mlmodel:default/churn' })).toMatch(
      /^400 Field 'targetRef'.*group or system/,
    );
    expect(await refused({ to: '2026-01-31' })).toMatch(/^400 Field 'to'/);
    expect(await refused({ share: 0 })).toMatch(/^400 .*share/);

    const body = await unit();
    expect(body.allocationCount).toBe(2);
    expect(body.critical).toMatchObject({ systems: 1, covered: 1, share: 1 });
    expect(
      body.structure.teams.find((team: any) => team.team.title === 'search')
        .engineers,
    ).toEqual([
      expect.objectContaining({
        via: 'allocation',
        allocationId: first.id,
        share: 0.5,
      }),
    ]);
    const system = (await get('/systems/default/discovery/organisation')).body;
    expect(system.engineers).toHaveLength(2);

    // Ended early by a correction.
    await post('/allocations', {
      body: loan({ to: '2026-02-20', corrects: first.id }),
    });
    expect((await unit()).allocationCount).toBe(1);
    const states = async (query: string) =>
      (await get(`/allocations?${query}`)).body.items.map(
        (item: any) => item.state,
      );
    expect(await states('unit=group:default/growth')).toEqual([
      'active',
      'ended',
    ]);
    expect(await states('state=ended')).toEqual(['ended']);
    expect(await states('target=system:default/discovery')).toEqual(['active']);
    expect(await states('engineer=user:default/dana')).toEqual([]);
    expect(await message(get('/allocations?unit=user:default/ada'))).toMatch(
      /^400 Field 'unit'/,
    );
    expect(await states('ended=false')).toEqual(['active']);
    expect(await states('ended=true')).toEqual(['ended']);
    await post(`/allocations/${second.body.id}/withdraw`, { body: {} });
    expect((await unit()).critical.covered).toBe(0);
  });

  it('does not lend one engineer twice to two units at the same moment', async () => {
    const { post } = await setup(databaseId);
    const answers = await Promise.all(
      ['group:default/search', 'group:default/routing'].map(targetRef =>
        post('/allocations', { body: loan({ targetRef, share: 1 }) }),
      ),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 400]);
  });

  it('lists loans into, within and out of a unit with all below it', async () => {
    const { get, post, message } = await setup(databaseId, {
      entities: [
        ...growth().filter(entity => entity.metadata.name !== 'mock'),
        aPerson('mock', ['company'], 'product'),
        aSystem('vans', 'routing'),
      ],
    });
    for (const more of [
      { targetRef: 'group:default/search' },
      { targetRef: 'system:default/vans', share: 0.25 },
      { targetRef: 'group:default/company', share: 0.25 },
    ]) {
      expect((await post('/allocations', { body: loan(more) })).status).toBe(
        201,
      );
    }
    const directions = async (query: string) =>
      Object.fromEntries(
        (await get(`/allocations?${query}`)).body.items.map((item: any) => [
          item.target.title,
          item.direction,
        ]),
      );
    expect(await directions('unit=group:default/growth')).toEqual({
      search: 'within',
      vans: 'out-of',
      company: 'out-of',
    });
    expect(await directions('unit=group:default/logistics')).toEqual({
      vans: 'into',
    });
    expect(await directions('unit=group:default/company')).toEqual({
      search: 'within',
      vans: 'within',
      company: 'within',
    });
    expect(
      await directions('unit=group:default/growth&direction=within'),
    ).toEqual({ search: 'within' });
    expect(await directions('')).toMatchObject({ vans: undefined });
    expect(await message(get('/allocations?direction=into'))).toMatch(
      /^400 .*'direction'.*'unit'/,
    );
    // The figure of a unit counts the same loans, those to systems of groups below as well.
    expect((await get('/units/default/company')).body.allocationCount).toBe(3);
    expect((await get('/units/default/logistics')).body.allocationCount).toBe(
      1,
    );
  });

  it('lets the loan of somebody who has left be ended, and does not call it missing after that', async () => {
    const { get, post, message, catalog } = await setup(databaseId);
    const first = (await post('/allocations', { body: loan() })).body;
    catalog.entities = growth().filter(
      entity => entity.metadata.name !== 'ben',
    );
    moveClock('2026-03-10T10:00:00Z');
    expect(await message(post('/allocations', { body: loan() }))).toMatch(
      /^400 Field 'engineerRef'/,
    );
    const ended = await post('/allocations', {
      body: loan({ to: '2026-03-05', corrects: first.id }),
    });
    expect(ended.body).toMatchObject({ state: 'ended', to: '2026-03-05' });
    expect((await get('/allocations')).body.items).toMatchObject([
      { id: ended.body.id, state: 'ended' },
    ]);
    expect((await get('/units/default/growth')).body.dangling).toEqual([]);
  });

  it('names allocations of people who are gone, and does not count them', async () => {
    const plugin = await setup(databaseId);
    await plugin.post('/allocations', {
      body: loan({ targetRef: 'system:default/discovery' }),
    });
    plugin.catalog.entities = growth().filter(
      entity => entity.metadata.name !== 'ben',
    );
    moveClock('2026-03-01T11:00:00Z');
    const body = await plugin.unit();
    expect(body.critical.covered).toBe(0);
    expect(body.dangling).toEqual([
      {
        ref: 'user:default/ben',
        from: expect.objectContaining({ ref: 'system:default/discovery' }),
        what: 'allocation-engineer',
      },
    ]);
    expect((await plugin.get('/allocations')).body.items).toMatchObject([
      { state: 'missing', engineer: { exists: false, title: 'ben' } },
    ]);
  });

  it('takes a word on a rotation until it expires or another is given', async () => {
    const { get, post, message } = await setup(databaseId);
    const model = async () =>
      (await get('/teams/default/growth/models')).body.items.find(
        (item: any) => item.model.title === 'ranker',
      ).onCall;
    const attest = (more: object) =>
      post('/attestations', {
        body: { modelRef: 'mlmodel:default/ranker', shared: true, ...more },
      });
    const first = await attest({ until: '2026-03-31' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      expiresAt: '2026-03-31T23:59:59.999Z',
      expired: false,
      hours: 'around-the-clock',
    });
    expect(await model()).toMatchObject({
      state: 'shared',
      attestation: { id: first.body.id },
    });
    const second = await attest({ shared: false, hours: 'business-hours' });
    expect(second.body).toMatchObject({
      corrects: first.body.id,
      // 180 days later.
      expiresAt: '2026-08-28T23:59:59.999Z',
    });
    expect(await model()).toMatchObject({
      state: 'not-shared',
      hours: 'business-hours',
    });
    expect(await message(attest({ until: '2026-02-28' }))).toMatch(
      /^400 Field 'until'/,
    );
    expect(await message(attest({ until: '2027-02-28' }))).toMatch(
      /^400 Field 'until'/,
    );
    expect(
      await message(attest({ modelRef: 'mlmodel:default/churn' })),
    ).toMatch(/^400 Field 'modelRef'.*No rotation/);
    expect(
      await message(attest({ modelRef: 'mlmodel:default/nothing' })),
    ).toMatch(/^400 Field 'modelRef'.*does not exist/);
    expect(
      await message(
        post('/attestations', {
          as: 'otherUser',
          body: { modelRef: 'mlmodel:default/ranker', shared: true },
        }),
      ),
    ).toMatch(/^403/);
    const offered = Object.fromEntries(
      (await get('/teams/default/growth/models')).body.items.map(
        (item: any) => [item.model.title, item.mayAttest],
      ),
    );
    expect(offered.ranker.allowed).toBe(true);
    expect(offered.churn).toEqual({
      allowed: false,
      reason: expect.stringMatching(/^No rotation is named yet/),
    });
    moveClock('2026-09-01T00:00:00Z');
    expect(await model()).toMatchObject({
      state: 'configured',
      hours: 'around-the-clock',
      attestation: { expired: true },
      reasons: [{ code: 'attestation-expired' }],
    });
    await post(`/attestations/${second.body.id}/withdraw`, { body: {} });
    expect((await model()).attestation).toBeUndefined();
  });

  it('keeps the hours an entity names unless the word names others', async () => {
    const { post } = await setup(databaseId, {
      entities: growth().map(entity =>
        entity.metadata.name === 'ranker'
          ? {
              ...entity,
              metadata: {
                ...entity.metadata,
                annotations: {
                  ...entity.metadata.annotations,
                  'ml-models/on-call-hours': 'business-hours',
                },
              },
            }
          : entity,
      ),
    });
    const hoursOf = async (more: object) =>
      (
        await post('/attestations', {
          body: { modelRef: 'mlmodel:default/ranker', shared: true, ...more },
        })
      ).body.hours;
    expect(await hoursOf({})).toBe('business-hours');
    expect(await hoursOf({ hours: 'around-the-clock' })).toBe(
      'around-the-clock',
    );
  });

  it('stores what was seen and decided at a review, and says what changed since', async () => {
    const { post, unit, message, catalog } = await setup(databaseId);
    const review = (more: object = {}) =>
      post('/organisation-reviews', {
        body: {
          unitRef: 'group:default/growth',
          at: '2026-03-01',
          attendees: ['user:default/mock', 'user:default/ben'],
          patternAfter: 'embedded',
          decision: 'Stay embedded until the platform team is real.',
          ...more,
        },
      });
    expect((await unit()).review.state).toBe('due-now');
    const first = await review();
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      size: 6,
      productionModels: 3,
      recommended: 'embedded',
      patternBefore: 'embedded',
      nextDue: '2027-03-01',
      attendees: [{ title: 'mock' }, { title: 'ben' }],
    });
    expect((await unit()).review).toMatchObject({
      state: 'up-to-date',
      lastAt: '2026-03-01',
      dueAt: '2027-03-01',
    });
    expect(await message(review())).toMatch(/^409 .*correct that one instead/);
    expect(await message(review({ at: '2026-03-04' }))).toMatch(
      /^400 Field 'at'/,
    );
    expect(
      await message(review({ at: '2026-02-01', nextDue: '2029-01-01' })),
    ).toMatch(/^400 Field 'nextDue'/);
    expect(
      await message(review({ at: '2026-02-01', attendees: ['ghost'] })),
    ).toMatch(/^400 Field 'attendees'/);
    const corrected = await review({
      decision: 'Stay embedded for another year.',
      corrects: first.body.id,
    });
    expect(corrected.body).toMatchObject({ corrects: first.body.id, size: 6 });

    // Somebody leaves, a model goes, another comes.
    catalog.entities = growth()
      .filter(entity => !['ada', 'churn'].includes(entity.metadata.name))
      .map(entity =>
        entity.metadata.name === 'draft'
          ? { ...entity, spec: { ...entity.spec, lifecycle: 'production' } }
          : entity,
      );
    moveClock('2026-03-20T00:00:00Z');
    const body = await unit();
    expect(body.reviews).toMatchObject([
      { id: corrected.body.id, decision: 'Stay embedded for another year.' },
    ]);
    expect(body.sinceLastReview).toMatchObject({
      reviewedAt: '2026-03-01',
      size: { before: 6, now: 5 },
      byRole: { 'data-science': { before: 3, now: 2 } },
      productionModels: { before: 3, now: 3 },
      modelsAdded: [{ ref: 'mlmodel:default/draft' }],
      modelsRemoved: [{ ref: 'mlmodel:default/churn', exists: false }],
      patternThen: 'embedded',
      recommendedThen: 'embedded',
    });
    moveClock('2027-03-02T00:00:00Z');
    expect((await unit()).review.state).toBe('overdue');
    await post(`/organisation-reviews/${corrected.body.id}/withdraw`, {
      body: {},
    });
    expect((await unit()).review).toMatchObject({ state: 'due-now' });
  });

  it('hides the history of what the caller may not read', async () => {
    const { get, post, catalog } = await setup(databaseId);
    await post('/capacity', { body: period('2026-01-05', '2026-01-18') });
    catalog.visible = new Set(['group:default/logistics']);
    expect((await get('/events')).body.items).toEqual([]);
    catalog.visible.add('group:default/growth');
    expect((await get('/events')).body.items).toHaveLength(1);
  });
});
