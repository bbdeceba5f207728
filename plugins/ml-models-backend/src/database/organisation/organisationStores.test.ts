import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { applyMigrations } from '../applyMigrations';
import { createStores } from '../createStores';
import type {
  AllocationRecord,
  AttestationRecord,
  CapacityRecord,
  RecordBase,
  ReviewRecord,
} from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const growth = 'group:default/growth';
const logistics = 'group:default/logistics';
const idOf = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const base = (number: number, more: Partial<RecordBase> = {}): RecordBase => ({
  id: idOf(number),
  subject: `unit:${growth}`,
  unitRef: growth,
  withdrawn: false,
  recordedBy: 'user:default/ada',
  recordedAt: `2026-03-01T10:00:${String(number % 60).padStart(2, '0')}.000Z`,
  ...more,
});

const capacity = (
  number: number,
  from: string,
  more: Partial<CapacityRecord> = {},
): CapacityRecord => ({
  ...base(number),
  kind: 'actual',
  from,
  to: `${from.slice(0, 8)}28`,
  netDays: 40.5,
  productionizingDays: 8.25,
  ...more,
});

describe.each(databases.eachSupportedId())(
  'stores of the organisation, %s',
  databaseId => {
    const setup = async () => {
      const knex = await databases.init(databaseId);
      await applyMigrations({ getClient: async () => knex });
      const { organisation, transaction } = createStores({
        knex,
        keyMetrics: [],
      });
      const add = async <T extends RecordBase>(
        store: RecordStore<T>,
        ...records: T[]
      ) => {
        for (const record of records) {
          await transaction(trx => store.add(trx, record));
        }
      };
      return { ...organisation, transaction, add, knex };
    };

    it('keep capacity, of which corrections and withdrawals leave the newest in force', async () => {
      const { capacity: store, add, transaction } = await setup();
      const noted = capacity(1, '2026-01-01', {
        note: 'Two launches',
        idempotencyKey: 'key',
        requestHash: 'hash',
      });
      await add(
        store,
        noted,
        capacity(2, '2026-02-01'),
        capacity(3, '2026-02-01', { corrects: idOf(2), netDays: 50 }),
        capacity(4, '2026-03-01'),
        capacity(5, '2026-03-01', { corrects: idOf(4), withdrawn: true }),
        capacity(6, '2026-04-01'),
        capacity(7, '2026-05-01', { kind: 'planned' }),
        capacity(8, '2026-06-01', { unitRef: logistics }),
      );
      expect(await store.find(idOf(1))).toEqual(noted);
      expect(await store.find(idOf(99))).toBeUndefined();
      expect(await store.find('no id')).toBeUndefined();
      expect(await store.isCorrected(idOf(2))).toBe(true);
      expect(await store.isCorrected(idOf(3))).toBe(false);
      expect(await store.findByKey('user:default/ada', 'key')).toEqual(noted);
      expect(await store.findByKey('user:default/ben', 'key')).toBeUndefined();

      const newest = await store.listNewest(2);
      expect(
        newest
          .get(growth)!
          .map(entry => entry.from)
          .sort(),
      ).toEqual(['2026-02-01', '2026-04-01']);
      expect(newest.get(logistics)).toHaveLength(1);
      const query = { kind: 'actual', limit: 10 } as const;
      expect(await store.listOfUnit(growth, query)).toMatchObject([
        { from: '2026-04-01' },
        { id: idOf(3), netDays: 50, productionizingDays: 8.25 },
        { from: '2026-01-01' },
      ]);
      const overlapping = (from: string, to: string) =>
        transaction(trx =>
          store.findOverlapping(trx, {
            unitRef: growth,
            kind: 'actual',
            from,
            to,
          }),
        );
      expect(await overlapping('2026-02-28', '2026-04-01')).toMatchObject([
        { id: idOf(3) },
        { id: idOf(6) },
      ]);
      expect(await overlapping('2026-01-29', '2026-01-31')).toEqual([]);
      await expect(
        add(store, capacity(9, '2026-02-01', { corrects: idOf(2) })),
      ).rejects.toThrow('corrected or withdrawn by somebody else');
    });

    it('keep allocations, words and reviews', async () => {
      const { allocations, attestations, reviews, add } = await setup();
      const allocation = (
        number: number,
        more: Partial<AllocationRecord> = {},
      ): AllocationRecord => ({
        ...base(number),
        engineerRef: 'user:default/ben',
        targetRef: 'group:default/search',
        from: '2026-01-01',
        share: 0.5,
        ...more,
      });
      await add(
        allocations,
        allocation(1),
        allocation(2, { from: '2026-02-01', to: '2026-02-28' }),
        allocation(3, { targetRef: 'system:default/discovery' }),
        allocation(4, { unitRef: undefined, engineerRef: 'user:default/eve' }),
      );
      const ids = async (query?: Parameters<typeof allocations.list>[0]) =>
        (await allocations.list(query)).map(({ id }) => id);
      // The loan that begins last comes first; of those of one day the one recorded last.
      expect(await ids()).toEqual([idOf(2), idOf(4), idOf(3), idOf(1)]);
      expect(await ids({ endingFrom: '2026-03-01' })).toHaveLength(3);
      expect(await ids({ unitRef: growth })).toHaveLength(3);
      expect(await ids({ engineerRef: 'user:default/eve' })).toEqual([idOf(4)]);
      expect(await ids({ targetRef: 'system:default/discovery' })).toEqual([
        idOf(3),
      ]);
      expect(await allocations.find(idOf(1))).toEqual(allocation(1));

      const word = (
        number: number,
        more: Partial<AttestationRecord> = {},
      ): AttestationRecord => ({
        ...base(number),
        modelRef: 'mlmodel:default/churn',
        shared: true,
        hours: 'business-hours',
        expiresAt: '2026-09-01T23:59:59.999Z',
        ...more,
      });
      await add(
        attestations,
        word(11),
        word(12, { corrects: idOf(11), shared: false }),
        word(13, { modelRef: 'mlmodel:default/ranker' }),
        word(14, {
          modelRef: 'mlmodel:default/ranker',
          corrects: idOf(13),
          withdrawn: true,
        }),
      );
      expect([...(await attestations.listNewest()).values()]).toEqual([
        word(12, { corrects: idOf(11), shared: false }),
      ]);
      expect(
        (await attestations.listNewest(['mlmodel:default/ranker'])).size,
      ).toBe(0);

      const review = (
        number: number,
        more: Partial<ReviewRecord> = {},
      ): ReviewRecord => ({
        ...base(number),
        at: '2025-02-01',
        attendees: ['user:default/ada'],
        size: 12,
        byRole: {
          'data-science': 6,
          'ml-engineering': 4,
          platform: 2,
          product: 1,
        },
        productionModels: 1,
        productionModelRefs: ['mlmodel:default/churn'],
        recommended: 'embedded',
        patternBefore: 'embedded',
        patternAfter: 'platform',
        decision: 'Build a platform.',
        nextDue: '2026-02-01',
        ...more,
      });
      await add(
        reviews,
        review(21),
        review(22, { at: '2026-02-01', productionModelRefs: undefined }),
        review(23, { unitRef: logistics, patternAfter: undefined }),
      );
      expect((await reviews.listOfUnit(growth)).map(({ id }) => id)).toEqual([
        idOf(22),
        idOf(21),
      ]);
      const newest = await reviews.listNewest();
      expect(newest.get(growth)?.id).toBe(idOf(22));
      expect(newest.get(logistics)).toEqual(
        review(23, { unitRef: logistics, patternAfter: undefined }),
      );
    });

    it('let one transaction at a time lend an engineer', async () => {
      const { allocations, transaction } = await setup();
      const steps: string[] = [];
      await Promise.all(
        ['first', 'second'].map(() =>
          transaction(async trx => {
            await allocations.lockEngineer(trx, 'user:default/ben');
            steps.push('begin');
            await trx.raw('select 1');
            steps.push('end');
          }),
        ),
      );
      expect(steps).toEqual(['begin', 'end', 'begin', 'end']);
    });

    it('keep snapshots, what the pager said, and what was announced', async () => {
      const { snapshots, rotations, reminders } = await setup();
      const snapshot = (unitRef: string, day: string, practitioners = 12) => ({
        unitRef,
        day,
        practitioners,
        members: 14,
        byRole: {
          'data-science': 6,
          'ml-engineering': 4,
          platform: 2,
          product: 1,
        },
        productionModels: 3,
        recommended: 'embedded' as const,
        leftSince: '2026-01-01',
      });
      const many = Array.from({ length: 450 }, (_, index) =>
        snapshot(`group:default/unit-${index}`, '2026-03-01'),
      );
      await snapshots.write([...many, snapshot(growth, '2026-03-01')]);
      await snapshots.write([
        snapshot(growth, '2026-03-01', 13),
        snapshot(growth, '2026-03-02', 14),
      ]);
      expect((await snapshots.listNewest()).size).toBe(451);
      expect((await snapshots.listNewest()).get(growth)).toEqual(
        snapshot(growth, '2026-03-02', 14),
      );
      expect((await snapshots.listNewest('2026-03-02')).get(growth)).toEqual(
        snapshot(growth, '2026-03-01', 13),
      );
      expect(await snapshots.listOfUnit(growth, '2026-03-01')).toHaveLength(2);
      expect((await snapshots.findAt(growth, '2026-03-09'))?.day).toBe(
        '2026-03-02',
      );
      expect(await snapshots.findAt(growth, '2026-02-28')).toBeUndefined();
      await snapshots.thin('2026-03-31');
      expect(await snapshots.listOfUnit(growth, '2026-03-01')).toMatchObject([
        { day: '2026-03-01' },
      ]);

      const rotation = {
        annotation: 'pagerduty.com/service-id',
        value: 'S1',
        participants: ['user:default/ada'],
        unmatched: 0,
        url: 'https://pager.example.com/S1',
        checkedAt: '2026-03-01T10:00:00.000Z',
        answeredAt: '2026-03-01T10:00:00.000Z',
      };
      const failing = {
        annotation: 'pagerduty.com/service-id',
        value: 'S2',
        checkedAt: '2026-03-01T10:00:00.000Z',
        failingSince: '2026-03-01T09:00:00.000Z',
        message: 'No answer',
      };
      await rotations.replace([failing, rotation]);
      expect(await rotations.list()).toEqual([rotation, failing]);
      await rotations.replace([failing]);
      expect(await rotations.list()).toEqual([failing]);

      const reminder = {
        unitRef: growth,
        occasion: 'overdue 2026-03-01',
        sentAt: '2026-03-01T10:00:00.000Z',
      };
      expect(await reminders.add(reminder)).toBe(true);
      expect(await reminders.add(reminder)).toBe(false);
      expect(await reminders.list()).toEqual(
        new Map([[growth, new Set(['overdue 2026-03-01'])]]),
      );
      await reminders.remove(reminder);
      expect(await reminders.add(reminder)).toBe(true);
    });
  },
);
