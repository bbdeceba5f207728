import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  organisationImportsExtensionPoint,
  type OrganisationImportContent,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { moveClock, setClock } from '../../__testUtils__/clock';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import {
  aUnit,
  growth,
  somePeople,
} from '../../__testUtils__/organisationEntities';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';

const databases = createTestDatabases();

jest.setTimeout(60_000);

async function setup(
  databaseId: string,
  options: {
    content?: OrganisationImportContent;
    send?: jest.Mock;
    adminGroups?: string[];
  } = {},
) {
  const catalog = new TestCatalog();
  const { content, send = jest.fn(async () => {}), adminGroups = [] } = options;
  const plugin = await setupPlugin(await databases.init(databaseId as never), {
    catalog,
    config: { mlModels: { organisation: { adminGroups } } },
    features: [
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send }),
      }),
      createBackendModule({
        pluginId: 'ml-models',
        moduleId: 'import',
        register(env) {
          env.registerInit({
            deps: { imports: organisationImportsExtensionPoint },
            async init({ imports }) {
              if (content) {
                imports.addImport({ id: 'sheet', read: async () => content });
              }
            },
          });
        },
      }),
    ],
  });
  const unit = async (name: string) =>
    (await plugin.get(`/units/default/${name}`)).body;
  const run = (task: string) =>
    plugin.scheduler.triggerTask(`organisation-${task}`);
  return { ...plugin, catalog, send, unit, run };
}

describe.each(databases.eachSupportedId())('jobs, %s', databaseId => {
  beforeEach(() => setClock('2026-03-01T10:00:00Z'));
  afterEach(() => jest.useRealTimers());

  it('keeps the advice until the size has stayed across a threshold for 30 days', async () => {
    const { catalog, unit, run, post } = await setup(databaseId, {
      adminGroups: ['search'],
    });
    const withSize = (size: number) => {
      catalog.entities = [
        aUnit('unit', [], { pattern: 'embedded' }),
        ...somePeople(size, 'unit'),
        ...growth(),
      ];
    };
    const dayAt = async (day: string) => {
      moveClock(`${day}T10:00:00Z`);
      await run('snapshots');
      return (await unit('unit')).pattern;
    };
    withSize(15);
    expect(await dayAt('2026-03-01')).toMatchObject({
      recommended: 'embedded',
      match: 'match',
    });
    withSize(30);
    expect(await dayAt('2026-03-02')).toMatchObject({
      recommended: 'embedded',
      match: 'match',
      pending: {
        pattern: 'platform',
        since: '2026-03-02T00:00:00.000Z',
        until: '2026-04-01T00:00:00.000Z',
      },
    });
    expect((await dayAt('2026-03-20')).pending.since).toBe(
      '2026-03-02T00:00:00.000Z',
    );
    // Back for a day: the waiting begins anew.
    withSize(15);
    expect((await dayAt('2026-03-21')).pending).toBeUndefined();
    withSize(30);
    expect((await dayAt('2026-03-22')).recommended).toBe('embedded');
    expect((await dayAt('2026-04-20')).recommended).toBe('embedded');
    expect(await dayAt('2026-04-21')).toMatchObject({
      recommended: 'platform',
      match: 'mismatch',
    });
    expect((await dayAt('2026-06-01')).mismatchSince).toBe(
      '2026-04-21T00:00:00.000Z',
    );

    // A review resets the advice at once.
    withSize(60);
    expect((await dayAt('2026-06-02')).pending.pattern).toBe('hybrid');
    const review = await post('/organisation-reviews', {
      body: {
        unitRef: 'group:default/unit',
        at: '2026-06-02',
        attendees: ['user:default/unit-1'],
        decision: 'Build a platform team.',
      },
    });
    expect(review.status).toBe(201);
    expect(review.body.recommended).toBe('hybrid');
    expect(await unit('unit')).toMatchObject({
      pattern: { recommended: 'hybrid' },
      review: { state: 'up-to-date' },
    });
    expect((await dayAt('2026-06-03')).recommended).toBe('hybrid');
    expect((await dayAt('2026-06-04')).pending).toBeUndefined();
    expect((await unit('unit')).sinceLastReview.history).toMatchObject([
      { at: '2026-06-02', size: 60, productionModels: 0 },
      { at: '2026-06-04', size: 60 },
    ]);
  });

  it('resets the advice at a review that is recorded a day later', async () => {
    const { catalog, unit, run, post } = await setup(databaseId, {
      adminGroups: ['search'],
    });
    const withSize = (size: number) => {
      catalog.entities = [
        aUnit('unit', []),
        ...somePeople(size, 'unit'),
        ...growth(),
      ];
    };
    withSize(30);
    await run('snapshots');
    withSize(60);
    for (const day of ['2026-03-02', '2026-03-03']) {
      moveClock(`${day}T10:00:00Z`);
      await run('snapshots');
    }
    expect((await unit('unit')).pattern).toMatchObject({
      recommended: 'platform',
      pending: { pattern: 'hybrid' },
    });
    const review = await post('/organisation-reviews', {
      body: {
        unitRef: 'group:default/unit',
        at: '2026-03-02',
        attendees: ['user:default/unit-1'],
        decision: 'Prepare a hybrid.',
      },
    });
    expect(review.body.recommended).toBe('hybrid');
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
      moveClock(`${day}T16:00:00Z`);
      const { pattern, review: due } = await unit('unit');
      expect(pattern.recommended).toBe('hybrid');
      expect(pattern.pending).toBeUndefined();
      expect(due.state).toBe('up-to-date');
      await run('snapshots');
    }
  });

  it('keeps the advice through a day on which the catalog knows of nobody', async () => {
    const { catalog, unit, run } = await setup(databaseId);
    const withSize = async (day: string, size: number) => {
      catalog.entities = [
        aUnit('unit', [], { pattern: 'embedded' }),
        ...somePeople(size, 'unit'),
      ];
      moveClock(`${day}T10:00:00Z`);
      await run('snapshots');
      return (await unit('unit')).pattern;
    };
    expect(await withSize('2026-03-01', 30)).toMatchObject({
      recommended: 'platform',
      match: 'mismatch',
    });
    expect((await withSize('2026-03-02', 0)).match).toBe('undetermined');
    expect(await withSize('2026-03-03', 15)).toMatchObject({
      recommended: 'platform',
      pending: { pattern: 'embedded', since: '2026-03-03T00:00:00.000Z' },
      mismatchSince: '2026-03-01T00:00:00.000Z',
    });
  });

  it('lets a review end the alarm about a mismatch', async () => {
    const { catalog, unit, run, post } = await setup(databaseId);
    catalog.entities = growth().map(entity =>
      entity.metadata.name === 'growth'
        ? aUnit('growth', ['search', 'churn-science', 'serving', 'tooling'], {
            pattern: 'hybrid',
          })
        : entity,
    );
    const review = (at: string) =>
      post('/organisation-reviews', {
        body: {
          unitRef: 'group:default/growth',
          at,
          attendees: ['user:default/mock'],
          decision: 'Stay for now.',
        },
      });
    await review('2026-02-01');
    await run('snapshots');
    moveClock('2026-07-01T10:00:00Z');
    expect((await unit('growth')).review).toMatchObject({
      state: 'due-now',
      reasons: [{ code: 'long-mismatch' }],
    });
    await review('2026-07-01');
    expect((await unit('growth')).review.state).toBe('up-to-date');
  });

  it('asks for a review before its day when a mismatch lasts or the models change much', async () => {
    const { catalog, unit, run, post } = await setup(databaseId);
    catalog.entities = growth();
    const review = await post('/organisation-reviews', {
      body: {
        unitRef: 'group:default/growth',
        at: '2026-03-01',
        attendees: ['user:default/mock'],
        decision: 'Stay.',
      },
    });
    expect(review.body.productionModels).toBe(3);
    catalog.entities = growth().map(entity =>
      entity.metadata.name === 'growth'
        ? aUnit('growth', ['search', 'churn-science', 'serving', 'tooling'], {
            pattern: 'hybrid',
          })
        : entity,
    );
    moveClock('2026-03-02T10:00:00Z');
    await run('snapshots');
    expect((await unit('growth')).pattern.match).toBe('mismatch');
    moveClock('2026-06-20T10:00:00Z');
    expect((await unit('growth')).review).toMatchObject({
      state: 'due-now',
      dueAt: '2027-03-01',
      reasons: [{ code: 'long-mismatch' }],
    });
    catalog.entities = growth().filter(entity => entity.kind !== 'MlModel');
    moveClock('2026-06-20T11:00:00Z');
    expect((await unit('growth')).review.reasons).toMatchObject([
      { code: 'models-changed' },
    ]);
  });

  it('thins old days to one a month, and writes nothing while the catalog is silent', async () => {
    const { catalog, run, knex } = await setup(databaseId);
    catalog.entities = growth();
    const days = async () =>
      knex('unit_snapshots')
        .where('unit_ref', 'group:default/growth')
        .orderBy('day')
        .pluck('day');
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-31']) {
      moveClock(`${day}T10:00:00Z`);
      await run('snapshots');
      await run('snapshots');
    }
    expect(await days()).toEqual(['2026-03-01', '2026-03-02', '2026-03-31']);
    moveClock('2027-06-01T10:00:00Z');
    catalog.isDown = true;
    await run('snapshots');
    expect(await days()).toHaveLength(3);
    catalog.isDown = false;
    moveClock('2027-06-01T11:00:00Z');
    await run('snapshots');
    expect(await days()).toEqual(['2026-03-01', '2027-06-01']);
  });

  it('announces a due review once, to the people near it, and survives when that fails', async () => {
    const send = jest
      .fn()
      .mockRejectedValueOnce(new Error('Not installed'))
      .mockResolvedValue(undefined);
    const { catalog, run, post, logger } = await setup(databaseId, { send });
    catalog.entities = growth();
    await run('review-reminders');
    // Only the company has people directly in its group.
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0][0]).toMatchObject({
      recipients: { type: 'entity', entityRef: ['user:default/head'] },
      payload: {
        title: 'The organisation of company is due for review',
        description: 'The unit has never been reviewed.',
        severity: 'normal',
      },
    });
    // What failed is tried again, and once it was sent it is not sent any more.
    await run('review-reminders');
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
    await run('review-reminders');
    expect(send).toHaveBeenCalledTimes(2);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringMatching(
        /^Reviews are due that nobody is told of: group:default\/growth, group:default\/logistics\./,
      ),
    );
    await post('/organisation-reviews', {
      body: {
        unitRef: 'group:default/growth',
        at: '2026-03-01',
        attendees: ['user:default/mock', 'user:default/theo.brandt'],
        decision: 'Stay.',
      },
    });
    moveClock('2027-02-20T10:00:00Z');
    await run('review-reminders');
    moveClock('2027-03-02T10:00:00Z');
    await run('review-reminders');
    await run('review-reminders');
    expect(
      send.mock.calls
        .slice(2)
        .map(([{ recipients, payload }]) => [
          recipients.entityRef,
          payload.severity,
          payload.title,
        ]),
    ).toEqual([
      // Those who were there and still belong to the unit.
      [
        ['user:default/mock'],
        'normal',
        'The organisation of growth is due for review on 2027-03-01',
      ],
      [
        ['user:default/mock'],
        'high',
        'The review of the organisation of growth is overdue',
      ],
    ]);
  });

  it('imports once, marked as imported, and waits for entities that are not there yet', async () => {
    const byRole = {
      'data-science': 2,
      'ml-engineering': 1,
      platform: 1,
      product: 0,
    };
    const { catalog, run, unit, get } = await setup(databaseId, {
      content: {
        capacity: {
          'sprint-1': {
            unitRef: 'group:default/growth',
            kind: 'actual',
            from: '2026-01-05',
            to: '2026-01-18',
            netDays: 40,
            productionizingDays: 8,
          },
        },
        allocations: {
          'loan-1': {
            engineerRef: 'user:default/ben',
            targetRef: 'system:default/discovery',
            from: '2026-01-01',
            share: 0.5,
          },
        },
        attestations: {
          'word-1': {
            modelRef: 'mlmodel:default/ranker',
            shared: true,
            until: '2026-04-01',
          },
        },
        reviews: {
          'review-1': {
            unitRef: 'group:default/growth',
            at: '2025-01-10',
            attendees: ['user:default/mock'],
            decision: 'Embedded it is.',
            size: 4,
            byRole,
            productionModelRefs: ['mlmodel:default/ranker'],
            recommended: 'embedded',
          },
        },
        snapshots: [
          {
            unitRef: 'group:default/growth',
            day: '2025-12-01',
            practitioners: 5,
            members: 6,
            byRole,
            productionModels: 2,
            recommended: 'embedded',
          },
        ],
      },
    });
    await run('imports');
    catalog.entities = growth();
    moveClock('2026-03-01T10:01:00Z');
    await run('imports');
    await run('imports');
    const body = await unit('growth');
    expect(body.capacityPeriods.actual).toMatchObject([
      {
        imported: true,
        recordedBy: { ref: 'system:import-sheet', title: 'Import' },
        share: 0.2,
      },
    ]);
    expect(body).toMatchObject({
      allocationCount: 1,
      critical: { covered: 1 },
      onCall: { shared: 1 },
      review: { state: 'overdue', lastAt: '2025-01-10', dueAt: '2026-01-10' },
      reviews: [{ imported: true }],
      sinceLastReview: {
        size: { before: 4, now: 6 },
        modelsAdded: [
          { ref: 'mlmodel:default/churn' },
          { ref: 'mlmodel:default/routes' },
        ],
        history: [{ at: '2025-12-01', size: 5 }],
      },
    });
    const events = (await get('/events?subject=unit:group:default/growth')).body
      .items;
    expect(events).toHaveLength(4);
    expect(new Set(events.map((event: any) => event.actor))).toEqual(
      new Set(['system:import-sheet']),
    );
  });
});
