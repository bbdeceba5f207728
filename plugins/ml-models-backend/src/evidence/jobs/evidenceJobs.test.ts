import { mockServices } from '@backstage/backend-test-utils';
import type { EvidenceResult } from '@baton-ml/backstage-plugin-ml-models-common';
import { handoffRecord } from '../../__testUtils__/handoffRecords';
import type { DeploymentStore } from '../../database/handoffs/DeploymentStore';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { EvidenceCollection } from '../runner/EvidenceCollection';
import { evidenceSubjectHash } from '../../handoffs/evidenceSubjectHash';
import { EvidenceRefresh } from './EvidenceRefresh';
import { EvidenceRuns } from './EvidenceRuns';
import { ReportedVersions } from './ReportedVersions';
import { toEvidenceSubject } from './toEvidenceSubject';

const now = new Date('2026-11-01T12:00:00Z');
const modelId = '00000000-0000-4000-8000-00000000000a';

function setup(
  handoffs: StoredHandoff[],
  options: {
    ages?: Record<string, string>;
    /** Items with a result; both there are when absent. */
    items?: Record<string, number>;
    changedAt?: string;
  } = {},
) {
  const collected: string[] = [];
  const recorded: string[] = [];
  const versions: string[] = [];
  const stored = new Map(handoffs.map(each => [each.id, each]));
  let release: (() => void) | undefined;
  const state = {
    /** Collections wait until this is called. */
    hold: undefined as Promise<void> | undefined,
    failing: new Set<string>(),
  };
  const store = {
    find: async (id: string) => stored.get(id),
    findChecklist: async (hash: string) => ({
      hash,
      content: {
        sections: [
          {
            items: [
              { id: 'io-signature' },
              { id: 'repro-tests' },
              { id: 'data-privacy' },
            ],
          },
        ],
      },
    }),
    listOfModel: async () => handoffs,
    listWatched: async (after: number, limit: number) =>
      handoffs.filter(({ number }) => number > after).slice(0, limit),
  } as any;
  const collection = {
    itemIds: new Set(['io-signature', 'repro-tests']),
    collect: async (subject: any, { itemIds }: any) => {
      collected.push(`${subject.handoffId} ${[...itemIds]}`);
      versions.push(subject.versionLabel);
      await state.hold;
      if (state.failing.has(subject.handoffId)) throw new Error('broken');
      return [{ itemId: 'io-signature' } as EvidenceResult];
    },
  } as unknown as EvidenceCollection;
  const logger = mockServices.logger.mock();
  const runs = EvidenceRuns.create({
    collection,
    handoffs: store,
    logger,
    now: () => now,
    recorder: {
      // As the service does it, under the lock of the handoff.
      recordEvidence: async (id, _results, _at, subjectHash) => {
        if (evidenceSubjectHash(stored.get(id)!) === subjectHash)
          recorded.push(id);
      },
    },
  });
  const refresh = EvidenceRefresh.create({
    ages: {
      find: async () =>
        new Map(
          Object.entries(options.ages ?? {}).map(([id, newest]) => [
            id,
            { newest, items: options.items?.[id] ?? 2 },
          ]),
        ),
    },
    handoffs: store,
    logger,
    models: {
      findByIds: async () => [
        {
          id: modelId,
          changedAt: options.changedAt ?? '2026-01-01T00:00:00.000Z',
        },
      ],
    } as any,
    now: () => now,
    refreshHours: 6,
    runs,
  });
  return {
    ...state,
    state,
    collected,
    logger,
    recorded,
    refresh,
    runs,
    stored,
    versions,
    holdAll() {
      state.hold = new Promise(resolve => {
        release = resolve;
      });
    },
    release: () => release!(),
  };
}

describe('EvidenceRuns', () => {
  const handoff = handoffRecord(1, { version: '7' });

  it('records what was found, and answers before that when asked to start', async () => {
    const { collected, holdAll, recorded, release, runs } = setup([handoff]);
    holdAll();
    expect(runs.start(handoff)).toEqual({
      handoffId: handoff.id,
      startedAt: now.toISOString(),
      items: 2,
    });
    expect(recorded).toEqual([]);
    const joined = runs.run(handoff);
    release();
    await joined;
    expect(recorded).toEqual([handoff.id]);
    // Both were one run.
    expect(collected).toHaveLength(1);
  });

  it('looks at the items that were asked for only', async () => {
    const { collected, runs } = setup([handoff]);
    expect(runs.start(handoff, ['io-signature', 'unknown']).items).toBe(1);
    await runs.run(handoff, ['repro-tests']);
    expect(collected).toEqual([
      `${handoff.id} io-signature`,
      `${handoff.id} repro-tests`,
    ]);
  });

  it.each<[string, Partial<StoredHandoff>]>([
    ['version', { version: '8', versionId: modelId }],
    ['artifact of it', { digest: 'sha256:bb' }],
    [
      'threshold',
      { thresholds: [{ metric: 'auc', operator: '>=', value: 0.9 }] },
    ],
    ['tier', { riskTier: 'high' }],
  ])(
    'looks again at another %s, and drops what it found about the one before',
    async (_, change) => {
      const { collected, holdAll, recorded, release, runs, stored } = setup([
        handoff,
      ]);
      holdAll();
      const run = runs.run(handoff);
      const next = { ...handoff, ...change };
      stored.set(handoff.id, next);
      // As the event asks for it, and somebody on the page.
      const again = [runs.run(next), runs.run(next)];
      release();
      await Promise.all([run, ...again]);
      expect(collected).toHaveLength(2);
      expect(recorded).toEqual([handoff.id]);
    },
  );

  it('looks again by itself when nobody told of the change', async () => {
    const { holdAll, recorded, release, runs, stored, versions } = setup([
      handoff,
    ]);
    holdAll();
    const run = runs.run(handoff);
    stored.set(handoff.id, { ...handoff, version: '8' });
    release();
    await run;
    expect(versions).toEqual(['7', '8']);
    expect(recorded).toEqual([handoff.id]);
  });

  it('logs what goes wrong in the background, and can run again', async () => {
    const { logger, recorded, runs, state } = setup([handoff]);
    state.failing.add(handoff.id);
    runs.start(handoff);
    await expect(runs.run(handoff)).rejects.toThrow('broken');
    await new Promise(resolve => setImmediate(resolve));
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('handoff 1 could not be collected'),
      expect.any(Error),
    );
    state.failing.clear();
    await runs.run(handoff);
    expect(recorded).toEqual([handoff.id]);
  });
});

describe('EvidenceRefresh', () => {
  const { signal } = new AbortController();

  it('looks at what nobody looked at, what is old, what changed since, and what was looked at in part', async () => {
    const [fresh, never, old, changed, pinned] = [1, 2, 3, 4, 5].map(number =>
      handoffRecord(number, { modelId: number === 4 ? modelId : undefined }),
    );
    const { recorded, refresh } = setup([fresh, never, old, changed, pinned], {
      items: { [pinned.id]: 1 },
      ages: {
        [pinned.id]: '2026-11-01T11:00:00.000Z',
        [fresh.id]: '2026-11-01T11:00:00.000Z',
        [old.id]: '2026-11-01T06:00:00.000Z',
        [changed.id]: '2026-11-01T11:00:00.000Z',
      },
      changedAt: '2026-11-01T11:30:00.000Z',
    });
    await expect(refresh.run(signal)).resolves.toEqual({
      looked: 4,
      failed: 0,
    });
    expect(recorded.sort()).toEqual(
      [never.id, old.id, changed.id, pinned.id].sort(),
    );
  });

  it('leaves replayed history alone', async () => {
    const { recorded, refresh } = setup([handoffRecord(1, { imported: true })]);
    await expect(refresh.run(signal)).resolves.toEqual({
      looked: 0,
      failed: 0,
    });
    expect(recorded).toEqual([]);
  });

  it('goes on after one that fails, over all pages, and ends when told to', async () => {
    const handoffs = Array.from({ length: 450 }, (_, index) =>
      handoffRecord(index + 1, { version: String(index) }),
    );
    const { recorded, refresh, state } = setup(handoffs);
    state.failing.add(handoffs[3].id);
    await expect(refresh.run(signal)).resolves.toEqual({
      looked: 449,
      failed: 1,
    });
    expect(recorded).toHaveLength(449);

    const controller = new AbortController();
    controller.abort();
    await expect(refresh.run(controller.signal)).resolves.toEqual({
      looked: 0,
      failed: 0,
    });
  });
});

describe('toEvidenceSubject', () => {
  const handoff = handoffRecord(5, { version: '7' });
  const other = (number: number, overrides: Partial<StoredHandoff>) =>
    handoffRecord(number, { wasInProduction: true, ...overrides });

  it('compares with what serves, else with what served last', () => {
    const last = other(4, {
      version: '6',
      state: 'superseded',
      inProductionAt: '2026-06-01T00:00:00.000Z',
    });
    const serving = other(3, {
      version: '5',
      state: 'in-production',
      inProductionAt: '2026-05-01T00:00:00.000Z',
    });
    const never = other(2, { version: '4', wasInProduction: false });
    expect(
      toEvidenceSubject(handoff, [handoff, last, serving, never]).previous,
    ).toEqual({ handoffId: serving.id, version: '5' });
    expect(toEvidenceSubject(handoff, [last, never]).previous).toEqual({
      handoffId: last.id,
      version: '6',
    });
    expect(toEvidenceSubject(handoff, [never]).previous).toBeUndefined();
  });

  it('knows a draft without a version and without an agreement', () => {
    expect(
      toEvidenceSubject(handoffRecord(1, { version: '', thresholds: [] }), []),
    ).toMatchObject({
      versionLabel: undefined,
      thresholds: undefined,
    });
  });
});

describe('ReportedVersions', () => {
  const find = (reports: { newest?: object; serving?: object }) =>
    ReportedVersions.create({
      deployments: {
        findNewest: async () => reports.newest,
        findServing: async () => reports.serving,
        // Of the store only what is asked here, with rows of the columns that matter.
      } as unknown as DeploymentStore,
    }).find({
      entityRef: 'mlmodel:default/churn',
      environment: 'production',
    });

  it('knows what was reported last and still runs', async () => {
    await expect(find({})).resolves.toEqual({ state: 'unknown' });
    await expect(find({ newest: { status: 'removed' } })).resolves.toEqual({
      state: 'none',
    });
    await expect(
      find({
        newest: { status: 'removed', version: '5' },
        serving: { version: '6', environment: 'production' },
      }),
    ).resolves.toMatchObject({
      state: 'found',
      value: [{ version: '6' }],
    });
  });
});
