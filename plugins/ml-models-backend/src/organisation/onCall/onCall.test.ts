import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { moveClock, setClock } from '../../__testUtils__/clock';
import {
  aGroup,
  aModel,
  aPerson,
  aUnit,
} from '../../__testUtils__/organisationEntities';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import {
  type PagerDutySimulator,
  startPagerDutySimulator,
} from 'registry-simulators';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const service = (id: string) => ({
  annotations: { 'pagerduty.com/service-id': id },
});

const entities = [
  aUnit('unit', ['pod', 'ops']),
  aGroup('pod', [], { labels: { 'ml-models/role': 'data-science' } }),
  aGroup('ops', [], { labels: { 'ml-models/role': 'ml-engineering' } }),
  aPerson('ada', ['pod']),
  aPerson('ben', ['ops']),
  aPerson('mock', ['pod']),
  aModel('shared', { science: 'pod' }, service('S1')),
  aModel('one-sided', { science: 'pod' }, service('S2')),
  aModel('strangers', { science: 'pod' }, service('S3')),
  aModel('unknown-service', { science: 'pod' }, service('S9')),
  aModel(
    'by-key',
    { science: 'pod' },
    {
      annotations: { 'pagerduty.com/integration-key': 'key/4 &?' },
    },
  ),
  aModel('nothing', { science: 'pod' }),
  aModel(
    'experiment',
    { science: 'pod' },
    {
      ...service('S5'),
      spec: { lifecycle: 'experimental' },
    },
  ),
];

const services = [
  { id: 'S1', people: ['ADA@example.com', 'ben@example.com'] },
  { id: 'S2', policyId: 'P2', people: ['ben@example.com'] },
  {
    id: 'S3',
    people: ['ben@example.com', 'guest@elsewhere.example', undefined],
  },
  {
    id: 'S4',
    integrationKey: 'key/4 &?',
    // More than a page of shifts.
    people: [
      ...Array.from({ length: 120 }, (_, index) => `p${index}@x.example`),
      'ada@example.com',
      'ben@example.com',
    ],
  },
  { id: 'S5', people: ['ada@example.com'] },
];

describe.each(databases.eachSupportedId())('PagerDuty, %s', databaseId => {
  let pager: PagerDutySimulator;

  beforeEach(async () => {
    pager = await startPagerDutySimulator({ token: 's3cret', services });
    setClock('2026-03-01T10:00:00Z');
  });
  afterEach(async () => {
    jest.useRealTimers();
    await pager.stop();
  });

  const setup = async (pagerDuty: object | undefined) => {
    const catalog = new TestCatalog();
    catalog.entities = entities;
    const plugin = await setupPlugin(await databases.init(databaseId), {
      catalog,
      config: {
        mlModels: {
          organisation: pagerDuty ? { onCall: { pagerDuty } } : {},
        },
      } as never,
    });
    const states = async () => {
      const { body } = await plugin.get('/teams/default/unit/models');
      return {
        source: body.onCallSource,
        byModel: Object.fromEntries(
          body.items.map((item: any) => [item.model.title, item.onCall]),
        ),
      };
    };
    return {
      ...plugin,
      catalog,
      states,
      ask: () => plugin.scheduler.triggerTask('organisation-on-call'),
    };
  };

  it('tells whether both sides share a rotation, from people the catalog knows by their addresses', async () => {
    const { ask, states, get, post, knex } = await setup({
      baseUrl: pager.url,
      token: 's3cret',
    });
    expect((await states()).byModel.shared.state).toBe('configured');
    await ask();
    const { source, byModel } = await states();
    expect(source).toMatchObject({ type: 'pagerduty', status: 'ok' });
    expect(
      Object.entries(byModel).map(([title, cover]: any) => [
        title,
        cover?.state,
        cover?.reasons[0].code,
      ]),
    ).toEqual([
      ['by-key', 'shared', 'shared'],
      ['nothing', 'none', 'no-rotation'],
      ['one-sided', 'not-shared', 'one-sided'],
      ['shared', 'shared', 'shared'],
      ['strangers', 'configured', 'unmatched-participants'],
      ['unknown-service', 'none', 'rotation-missing'],
      ['experiment', undefined, undefined],
    ]);
    expect(byModel.shared).toMatchObject({
      participants: [{ ref: 'user:default/ada' }, { ref: 'user:default/ben' }],
      unmatched: 0,
      url: 'https://example.pagerduty.com/service-directory/S1',
    });
    expect(byModel.strangers.unmatched).toBe(2);
    expect(byModel['by-key'].unmatched).toBe(120);
    expect((await get('/units/default/unit')).body.onCall).toMatchObject({
      models: 6,
      shared: 2,
      notShared: 1,
      configured: 1,
      none: 2,
    });
    // A person's word is asked for only where the pager leaves it open.
    const { items } = (await get('/teams/default/unit/models')).body;
    expect(
      Object.fromEntries(
        items.map((item: any) => [item.model.title, item.mayAttest.allowed]),
      ),
    ).toEqual({
      'by-key': false,
      nothing: false,
      'one-sided': false,
      shared: false,
      strangers: true,
      'unknown-service': false,
      experiment: true,
    });
    const word = (name: string) =>
      post('/attestations', {
        body: { modelRef: `mlmodel:default/${name}`, shared: true },
      });
    const refused = await word('one-sided');
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('A pager tells');
    expect((await word('strangers')).status).toBe(201);
    expect((await states()).byModel.strangers).toMatchObject({
      state: 'shared',
      reasons: [{ code: 'attested' }, { code: 'small-rotation' }],
    });
    // Experiments are not asked about, and addresses are not kept.
    expect(pager.requests.some(({ path }) => path.includes('S5'))).toBe(false);
    expect(
      pager.requests.every(
        ({ authorization }) => authorization === 'Token token=s3cret',
      ),
    ).toBe(true);
    expect(
      JSON.stringify(await knex('on_call_rotations').select()),
    ).not.toMatch(/example\.com|x\.example/);
  });

  it('knows nothing during an outage, and says what it knew before', async () => {
    const { ask, states, logger } = await setup({
      baseUrl: pager.url,
      token: 's3cret',
    });
    await ask();
    moveClock('2026-03-01T10:15:00Z');
    pager.failWith(405);
    await ask();
    moveClock('2026-03-01T10:30:00Z');
    await ask();
    const { source, byModel } = await states();
    expect(source).toMatchObject({
      status: 'unavailable',
      message: expect.stringContaining('HTTP 405'),
    });
    expect(byModel.shared).toMatchObject({
      state: 'unknown',
      reasons: [
        {
          code: 'pager-unavailable',
          text: expect.stringMatching(
            /^The pager has not answered since 2026-03-01 10:15 \(.*HTTP 405.*\)\. Before, it was shared\.$/,
          ),
        },
        { code: 'small-rotation' },
      ],
    });
    // Nothing turns red by itself.
    expect(byModel['one-sided'].state).toBe('unknown');
    expect(byModel.nothing.state).toBe('none');
    expect(logger.warn).toHaveBeenCalledWith(
      'The pager does not answer',
      expect.anything(),
    );
    pager.failWith(undefined);
    await ask();
    expect((await states()).byModel.shared.state).toBe('shared');
  });

  it('lets one name that the pager does not take spoil nothing else', async () => {
    const { ask, states, catalog } = await setup({
      baseUrl: pager.url,
      token: 's3cret',
    });
    catalog.entities = [
      ...entities,
      aModel('mistyped', { science: 'pod' }, service('https://pd/S1')),
      aModel(
        'half-a-key',
        { science: 'pod' },
        { annotations: { 'pagerduty.com/integration-key': 'key/4' } },
      ),
    ];
    await ask();
    const { source, byModel } = await states();
    expect(source.status).toBe('ok');
    expect(byModel.shared.state).toBe('shared');
    expect(byModel.mistyped).toMatchObject({
      state: 'unknown',
      reasons: [
        {
          code: 'pager-unavailable',
          text: expect.stringContaining(
            "does not take the pagerduty.com/service-id 'https://pd/S1' (HTTP 400)",
          ),
        },
      ],
    });
    for (const [name, value] of [
      ['unknown-service', "pagerduty.com/service-id 'S9'"],
      ['half-a-key', "pagerduty.com/integration-key 'key/4'"],
    ]) {
      expect(byModel[name]).toMatchObject({
        state: 'none',
        reasons: [
          {
            code: 'rotation-missing',
            text: expect.stringContaining(`has no service with the ${value}`),
          },
        ],
      });
    }
  });

  it('says in words that the token is refused, without showing it', async () => {
    const { ask, states, logger } = await setup({
      baseUrl: pager.url,
      token: 'wr0ng',
    });
    await ask();
    const { source } = await states();
    expect(source.message).toContain('refuses the token (HTTP 401)');
    expect(JSON.stringify([source, logger.warn.mock.calls])).not.toContain(
      'wr0ng',
    );
  });

  it('counts a named rotation as configured where no pager is', async () => {
    const { states } = await setup(undefined);
    const { source, byModel } = await states();
    expect(source).toEqual({ type: 'none', status: 'not-configured' });
    expect(byModel.shared).toMatchObject({
      state: 'configured',
      reasons: [{ code: 'sharing-unknown' }],
    });
    expect(pager.requests).toEqual([]);
  });
});
