import { moveClock, setClock } from '../../__testUtils__/clock';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import {
  aComponent,
  aDomain,
  aGroup,
  aModel,
  aPerson,
  aSystem,
  aUnit,
  growth,
  somePeople,
} from '../../__testUtils__/organisationEntities';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import type { Entity } from '@backstage/catalog-model';

const databases = createTestDatabases();

jest.setTimeout(60_000);

/** The plugin over a catalog with these entities; it counts what the catalog is asked. */
async function setup(databaseId: string, entities: Entity[]) {
  const catalog = new TestCatalog();
  catalog.entities = entities;
  const plugin = await setupPlugin(await databases.init(databaseId as never), {
    catalog,
  });
  const unit = async (name: string) =>
    (await plugin.get(`/units/default/${name}`)).body;
  return { ...plugin, catalog, unit };
}

describe.each(databases.eachSupportedId())('units, %s', databaseId => {
  it('advises by size, also at every boundary', async () => {
    const sizes = [0, 1, 2, 19, 20, 49, 50, 51];
    const { get, unit } = await setup(
      databaseId,
      sizes.flatMap(size => [
        aUnit(`unit-${size}`, []),
        ...somePeople(size, `unit-${size}`),
      ]),
    );
    const { body } = await get('/units?sort=size&order=ascending');
    expect(
      body.items.map((item: any) => [
        item.size.count,
        item.pattern.recommended,
        item.pattern.match,
        item.pattern.next?.missing,
      ]),
    ).toEqual([
      [0, undefined, 'undetermined', 2],
      [1, undefined, 'undetermined', 1],
      [2, 'embedded', 'undeclared', 18],
      [19, 'embedded', 'undeclared', 1],
      [20, 'platform', 'undeclared', 30],
      [49, 'platform', 'undeclared', 1],
      [50, 'hybrid', 'undeclared', undefined],
      [51, 'hybrid', 'undeclared', undefined],
    ]);
    expect(body.totalCount).toBe(8);
    expect(body.company).toMatchObject({ units: 8, size: 192, members: 192 });
    expect(body.counts.recommended).toEqual({
      embedded: 2,
      platform: 2,
      hybrid: 2,
    });
    expect(body.rules).toMatchObject({
      embeddedBelow: 20,
      hybridFrom: 50,
      basis: 'practitioners',
    });
    expect(
      (await unit('unit-50')).pattern.reasons.map((reason: any) => reason.code),
    ).toContain('on-boundary');
    expect((await unit('unit-0')).structure).toMatchObject({
      pattern: 'none',
      teams: [],
    });
  });

  it('counts through nested groups, cycles and second paths, and names what leads nowhere', async () => {
    const { get, unit } = await setup(databaseId, [
      aUnit('outer', ['left', 'right', 'gone']),
      aUnit('left', ['shared', 'outer']),
      aUnit('right', ['shared']),
      aUnit('apart', ['elsewhere']),
      aGroup('shared', []),
      aGroup('elsewhere', []),
      // In three teams, two of them by one unit and one by another.
      aPerson('ada', ['shared', 'right', 'elsewhere'], 'data-science'),
      aPerson('ben', ['shared'], 'ml-engineering'),
      aPerson('cleo', ['apart'], 'platform'),
    ]);
    const outer = await unit('outer');
    expect(outer.size).toMatchObject({ count: 2, members: 2, overlapping: 1 });
    expect(outer.size.reasons.map((reason: any) => reason.code)).toEqual(
      expect.arrayContaining(['cycle', 'dangling']),
    );
    expect(outer.dangling).toEqual([
      {
        ref: 'group:default/gone',
        from: expect.objectContaining({ ref: 'group:default/outer' }),
        what: 'child-group',
      },
    ]);
    expect(outer.overlaps).toEqual([
      {
        unit: expect.objectContaining({ ref: 'group:default/apart' }),
        people: 1,
      },
    ]);
    const { body } = await get('/units');
    expect(body.company).toMatchObject({
      units: 4,
      size: 3,
      members: 3,
      overlapping: 1,
    });
    const people = (await get('/teams/default/outer/members?only=overlapping'))
      .body;
    expect(people.items).toMatchObject([
      {
        person: { ref: 'user:default/ada' },
        roles: ['data-science'],
        groups: [
          { ref: 'group:default/shared' },
          { ref: 'group:default/right' },
        ],
        counted: true,
      },
    ]);
    expect(people.items[0].units.map((item: any) => item.ref).sort()).toEqual([
      'group:default/apart',
      'group:default/left',
      'group:default/outer',
      'group:default/right',
    ]);
  });

  it('shows a unit with everything that belongs to it', async () => {
    const { unit, get } = await setup(databaseId, growth());
    const body = await unit('growth');
    expect(body).toMatchObject({
      parents: ['group:default/company'],
      size: {
        count: 6,
        members: 6,
        excluded: 1,
        byRole: { 'data-science': 3, 'ml-engineering': 2, platform: 2 },
        mixed: 1,
      },
      pattern: { declared: 'embedded', match: 'match' },
      models: { developed: 3, operated: 3, production: 3 },
      onCall: { models: 3, configured: 1, none: 2 },
      capacity: { band: 'no-data', periods: 0 },
      critical: { systems: 1, covered: 0, share: 0 },
      review: { state: 'due-now' },
      mayRecord: { allowed: true },
      onCallSource: { type: 'none', status: 'not-configured' },
      historySubject: 'unit:group:default/growth',
      counterparts: [
        {
          team: { ref: 'group:default/routing' },
          side: 'data-science',
          modelCount: 1,
        },
      ],
    });
    expect(body.uncoveredModels.map((model: any) => model.ref)).toEqual([
      'mlmodel:default/churn',
      'mlmodel:default/routes',
    ]);
    expect(body.sinceLastReview).toBeUndefined();
    expect(body.structure.fulfilled).toBe(false);
    expect(
      body.structure.missing.flatMap((reason: any) => reason.refs),
    ).toEqual(
      expect.arrayContaining(['group:default/search', 'group:default/squad']),
    );
    expect(
      body.structure.teams.map((team: any) => [team.team.title, team.place]),
    ).toEqual([
      ['search', 'pod'],
      ['squad', 'pod'],
      ['serving', 'engineering'],
      ['tooling', 'platform'],
    ]);
    // Each sentence says of whom, and the next threshold what it would ask for.
    expect(
      body.structure.missing.map((finding: any) => [
        finding.about.map((team: any) => team.title),
        finding.code,
      ]),
    ).toEqual([
      [['search'], 'pod-without-engineer'],
      [['squad'], 'pod-without-engineer'],
    ]);
    expect(body.structure.next).toMatchObject({
      pattern: 'platform',
      at: 20,
      missingPeople: 14,
      fulfilled: true,
      met: [{ about: [{ title: 'tooling' }], code: 'platform-team' }],
    });
    expect(body.structure.teams[3].owns).toEqual([
      'template:default/ml-experiment',
    ]);
    // The other basis counts everybody.
    expect(
      (await get('/units/default/company?basis=all-members')).body.size.count,
    ).toBe(8);
    expect((await unit('company')).size.count).toBe(7);
  });

  it('takes templates and systems of the type platform for a platform, not just any system', async () => {
    const { unit } = await setup(
      databaseId,
      ['product', 'platform'].flatMap(type => [
        aUnit(`${type}-unit`, [`${type}-tooling`], { pattern: 'platform' }),
        aGroup(`${type}-tooling`, [], {
          labels: { 'ml-models/role': 'platform' },
        }),
        ...somePeople(2, `${type}-tooling`, 'platform'),
        aSystem(`${type}-system`, `${type}-tooling`, { spec: { type } }),
      ]),
    );
    expect((await unit('product-unit')).structure).toMatchObject({
      fulfilled: false,
      missing: [{ code: 'platform-owns-nothing' }],
    });
    expect((await unit('platform-unit')).structure.fulfilled).toBe(true);
  });

  it('counts a critical system for the units that own it or work on its models, and names those of nobody', async () => {
    const critical = { labels: { 'ml-models/criticality': 'critical' } };
    const { unit, get, catalog } = await setup(databaseId, [
      aUnit('science', ['pod']),
      aUnit('operations', ['serving']),
      aUnit('apart', []),
      aGroup('pod', [], { labels: { 'ml-models/role': 'data-science' } }),
      aGroup('serving', [], { labels: { 'ml-models/role': 'ml-engineering' } }),
      aGroup('shop', []),
      aSystem('checkout', 'shop', critical),
      aSystem('lonely', 'user:default/ada', critical),
      aModel(
        'fraud',
        { science: 'pod', engineering: 'serving' },
        { spec: { system: 'checkout' } },
      ),
    ]);
    const systemsOf = async (name: string) =>
      (await unit(name)).structure.criticalSystems.map(
        ({ system }: any) => system.title,
      );
    expect(await systemsOf('science')).toEqual(['checkout']);
    expect(await systemsOf('operations')).toEqual(['checkout']);
    expect(await systemsOf('apart')).toEqual([]);
    expect((await get('/units')).body.company.criticalWithoutUnit).toEqual([
      expect.objectContaining({ ref: 'system:default/lonely' }),
    ]);
    catalog.visible = new Set(['group:default/science']);
    expect((await get('/units')).body.company.criticalWithoutUnit).toEqual([]);
  });

  it('refuses what is no unit, and what does not exist', async () => {
    const { get } = await setup(databaseId, growth());
    const none = await get('/units/default/serving');
    expect(none.status).toBe(404);
    expect(none.body.error.message).toContain('ml-models/unit');
    expect((await get('/units/default/nowhere')).status).toBe(404);
    expect((await get('/teams/default/nowhere')).status).toBe(404);
    expect((await get('/systems/default/nowhere/organisation')).status).toBe(
      404,
    );
    expect((await get('/units?sort=height')).status).toBe(400);
    expect((await get('/units?limit=1000')).status).toBe(400);
    expect((await get('/teams/default/growth/members?offset=-1')).status).toBe(
      400,
    );
    expect((await get('/units', { as: 'none' })).status).toBe(401);
  });

  it('shows any group, its people and its models', async () => {
    const { get } = await setup(databaseId, growth());
    const team = (await get('/teams/default/serving')).body;
    expect(team).toMatchObject({
      isUnit: false,
      roles: ['ml-engineering'],
      units: [
        { ref: 'group:default/growth' },
        { ref: 'group:default/company' },
      ],
      models: { developed: 0, operated: 3, production: 3 },
      unit: { ref: 'group:default/growth' },
      counterparts: [
        { side: 'data-science', team: { ref: 'group:default/churn-science' } },
        { side: 'data-science', team: { ref: 'group:default/routing' } },
        { side: 'data-science', team: { ref: 'group:default/search' } },
      ],
    });
    const science = (await get('/teams/default/search')).body;
    expect(science.counterparts).toMatchObject([
      {
        team: { ref: 'group:default/serving', email: 'serving@example.com' },
        side: 'engineering',
        modelCount: 1,
        onCallUrl: 'https://pager.example.com/serving',
      },
    ]);

    const page = (await get('/teams/default/growth/members?limit=2&offset=1'))
      .body;
    expect(page.totalCount).toBe(7);
    expect(page.items.map((item: any) => item.person.title)).toEqual([
      'ben',
      'cleo',
    ]);
    const found = async (query: string) =>
      (await get(`/teams/default/growth/members?${query}`)).body.items.map(
        (item: any) => item.person.title,
      );
    expect(await found('role=platform')).toEqual(['dana', 'eve']);
    expect(await found('only=excluded')).toEqual(['robot']);
    expect(await found('only=mixed')).toEqual(['cleo']);
    expect(await found('search=EV')).toEqual(['eve']);

    const models = async (query: string) =>
      (await get(`/teams/default/growth/models?${query}`)).body.items.map(
        (item: any) => [item.model.title, item.side, item.onCall?.state],
      );
    expect(await models('')).toEqual([
      ['churn', 'both', 'none'],
      ['ranker', 'both', 'configured'],
      ['routes', 'operated', 'none'],
      ['draft', 'developed', undefined],
    ]);
    expect(await models('side=developed&production=true')).toEqual([
      ['churn', 'both', 'none'],
      ['ranker', 'both', 'configured'],
    ]);
    expect(await models('onCall=none')).toHaveLength(2);
    expect(await models('production=false')).toEqual([
      ['draft', 'developed', undefined],
    ]);
  });

  it('takes criticality from the system or its domain, and a rotation from model, service or owner', async () => {
    const onCall = (name: string) => ({
      'ml-models/on-call-url': `https://pager.example.com/${name}`,
    });
    const { get } = await setup(databaseId, [
      aUnit('unit', ['pod']),
      aGroup('pod', [], {
        labels: { 'ml-models/role': 'data-science' },
        annotations: onCall('owner'),
      }),
      aPerson('ben', ['pod'], 'ml-engineering'),
      aDomain('money', { labels: { 'ml-models/criticality': 'critical' } }),
      aDomain('cards', { spec: { subdomainOf: 'money' } }),
      aSystem('payments', 'unit', { spec: { domain: 'cards' } }),
      aComponent('service', {
        annotations: {
          ...onCall('service'),
          'ml-models/on-call-hours': 'business-hours',
        },
      }),
      aModel(
        'own',
        { science: 'pod' },
        {
          annotations: onCall('model'),
          spec: { system: 'payments', source: { production: 'service' } },
        },
      ),
      aModel(
        'served',
        { science: 'pod' },
        {
          spec: { system: 'payments', source: { production: 'service' } },
        },
      ),
      aModel('owned', { science: 'pod' }, { spec: { system: 'payments' } }),
      aModel(
        'script',
        { science: 'elsewhere' },
        {
          annotations: { 'ml-models/on-call-url': 'data:text/html,hello' },
          spec: { system: 'payments' },
        },
      ),
    ]);
    const { body } = await get('/systems/default/payments/organisation');
    expect(body).toMatchObject({
      critical: true,
      criticalBy: { ref: 'domain:default/money', title: 'money' },
      covered: true,
      engineers: [
        {
          person: { ref: 'user:default/ben' },
          via: 'membership',
          through: { ref: 'group:default/pod' },
        },
      ],
      modelCount: 4,
      productionModels: 4,
      onCall: { models: 4, configured: 3, none: 1, businessHours: 1 },
    });
    expect(
      body.models.map((item: any) => [
        item.model.title,
        item.onCall.rotationFrom?.ref,
        item.onCall.url,
        item.onCall.hours,
      ]),
    ).toEqual([
      [
        'own',
        'mlmodel:default/own',
        'https://pager.example.com/model',
        'around-the-clock',
      ],
      [
        'owned',
        'group:default/pod',
        'https://pager.example.com/owner',
        'around-the-clock',
      ],
      ['script', undefined, undefined, 'around-the-clock'],
      [
        'served',
        'component:default/service',
        'https://pager.example.com/service',
        'business-hours',
      ],
    ]);
  });

  it('shows each caller what the catalog shows them, while figures count everybody', async () => {
    const { catalog, get, denied } = await setup(databaseId, growth());
    catalog.visible = new Set([
      'group:default/growth',
      'group:default/search',
      'user:default/mock',
      'mlmodel:default/ranker',
    ]);
    const list = (await get('/units')).body;
    expect(list.items).toMatchObject([
      { ref: 'group:default/growth', parents: [], size: { count: 6 } },
    ]);
    expect(list.company.units).toBe(1);
    expect((await get('/units/default/company')).status).toBe(404);
    const body = JSON.stringify((await get('/units/default/growth')).body);
    expect(body).not.toMatch(/user:default\/(ada|ben|cleo|dana|eve|robot)/);
    expect(body).not.toMatch(/mlmodel:default\/(churn|routes)/);
    expect(body).not.toContain('group:default/serving');
    const people = (await get('/teams/default/growth/members')).body;
    expect(people).toMatchObject({ totalCount: 1, hidden: 6 });
    expect((await get('/teams/default/growth/models')).body.totalCount).toBe(1);
    // A service sees everything.
    expect((await get('/units', { as: 'service' })).body.totalCount).toBe(3);

    denied.add('ml-models.organisation.read');
    expect((await get('/units')).status).toBe(403);
    expect((await get('/teams/default/growth')).status).toBe(403);
    expect((await get('/systems/default/discovery/organisation')).status).toBe(
      403,
    );
    expect((await get('/allocations')).status).toBe(403);
  });

  it('filters, sorts and pages', async () => {
    const { get } = await setup(databaseId, [
      ...growth(),
      aUnit('large', [], { pattern: 'embedded' }),
      ...somePeople(30, 'large'),
    ]);
    const titles = async (query: string) =>
      (await get(`/units?${query}`)).body.items.map((item: any) => item.title);
    expect(await titles('')).toEqual([
      'company',
      'growth',
      'large',
      'logistics',
    ]);
    expect(await titles('order=descending&limit=1&offset=1')).toEqual([
      'large',
    ]);
    expect(await titles('sort=size')).toEqual([
      'large',
      'company',
      'growth',
      'logistics',
    ]);
    expect((await titles('sort=match'))[0]).toBe('company');
    expect(await titles('match=mismatch&search=LAR')).toEqual(['large']);
    expect(await titles('recommended=platform')).toEqual(['large']);
    expect(await titles('uncovered=true')).toEqual([
      'company',
      'growth',
      'logistics',
    ]);
    expect(await titles('uncovered=false')).toEqual(['large']);
    expect(await titles('band=over')).toEqual([]);
    // Without production models there is no cover to compare.
    expect((await titles('sort=on-call')).at(-1)).toBe('large');
    expect((await titles('sort=on-call&order=descending')).at(-1)).toBe(
      'large',
    );
    expect(await titles('review=due-now')).toHaveLength(4);
  });
});

describe('the catalog behind the organisation', () => {
  const [databaseId] = databases.eachSupportedId()[0];

  it('is asked once per kind and page, whatever the number of groups, and not again within five minutes', async () => {
    const entities = Array.from({ length: 1100 }, (_, index) => [
      aUnit(`unit-${index}`, []),
      ...somePeople(2, `unit-${index}`),
    ]).flat();
    const { catalog, get } = await setup(databaseId, entities);
    const { calls } = catalog;
    calls.length = 0;
    expect((await get('/units?limit=1')).body.totalCount).toBe(1100);
    // Two pages of groups, three of people, one each of systems, domains, templates and models.
    expect(calls.filter(method => method === 'queryEntities')).toHaveLength(9);
    expect(calls.filter(method => method !== 'queryEntities')).toEqual([]);
    await Promise.all([get('/units'), get('/units/default/unit-7')]);
    expect(calls).toHaveLength(9);
  });

  it('is not needed for what is known already; before that the answer says to try again', async () => {
    setClock('2026-03-01T10:00:00Z');
    try {
      const { catalog, get } = await setup(databaseId, growth());
      catalog.isDown = true;
      const early = await get('/units');
      expect(early.status).toBe(503);
      expect(early.body.error.message).toContain('catalog does not answer');
      catalog.isDown = false;
      expect((await get('/units')).body.stale).toBeUndefined();
      catalog.isDown = true;
      moveClock('2026-03-01T10:20:00Z');
      const late = (await get('/units')).body;
      expect(late.stale).toContain('2026-03-01 10:00');
      expect(late.totalCount).toBe(3);
    } finally {
      jest.useRealTimers();
    }
  });
});
