import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { handoffRecord } from '../../__testUtils__/handoffRecords';
import { migrationsDirectory } from '../applyMigrations';
import { DatabaseHandoffStore } from './DatabaseHandoffStore';
import type { HandoffFilter } from './HandoffStore';
import type { StoredHandoff } from './StoredHandoff';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const now = '2026-06-01T00:00:00.000Z';

describe.each(databases.eachSupportedId())(
  'DatabaseHandoffStore, %s',
  databaseId => {
    async function setup(...handoffs: StoredHandoff[]) {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const store = DatabaseHandoffStore.create({ knex });
      await knex.transaction(async transaction => {
        await store.keepChecklist(
          transaction,
          { hash: 'c', content: standardChecklist },
          now,
        );
        for (const handoff of handoffs) {
          await store.insert(transaction, handoff);
        }
      });
      const numbers = async (
        filter: Partial<HandoffFilter>,
        sort: Parameters<typeof store.list>[0]['sort'] = 'number',
      ) =>
        (
          await store.list({ filter: { now, ...filter }, sort, limit: 100 })
        ).map(handoff => handoff.number);
      return { knex, store, numbers };
    }

    it('gives back what was stored, by id and by number', async () => {
      const full = handoffRecord(7, {
        modelId: '00000000-0000-4000-8000-00000000000a',
        digest: 'sha256:ab',
        requirements: { objective: 'Keep customers', thresholds: [] },
        thresholds: [{ metric: 'auc', operator: '>=', value: 0.8 }],
        agreedThresholds: [],
        wasInProduction: true,
        approvedAt: '2026-03-01T10:00:00.123Z',
        repository: { state: 'started', taskId: 't' },
      });
      const { store } = await setup(full);
      expect(await store.find(full.id)).toEqual(full);
      expect(await store.find('7')).toEqual(full);
      expect(await store.findByIds([full.id, 'x'])).toEqual([full]);
      for (const unknown of ['8', 'x', '99999999999', '']) {
        expect(await store.find(unknown)).toBeUndefined();
      }
      expect(await store.findChecklist('c')).toEqual({
        hash: 'c',
        content: standardChecklist,
      });
    });

    it('keeps one open handoff per model, environment and version', async () => {
      const { knex, store } = await setup(
        handoffRecord(1, { version: '1', state: 'withdrawn' }),
        handoffRecord(2, { version: '1' }),
        handoffRecord(3, { version: '' }),
        handoffRecord(4, { version: '1', environment: 'staging' }),
      );
      const add = (handoff: StoredHandoff) =>
        knex.transaction(transaction => store.insert(transaction, handoff));
      await expect(add(handoffRecord(5, { version: '1' }))).rejects.toThrow(
        'open already',
      );
      await expect(add(handoffRecord(5, { version: '' }))).rejects.toThrow(
        'open already',
      );
      await add(handoffRecord(5, { version: '1', state: 'superseded' }));
      const reopened = knex.transaction(transaction =>
        store.update(
          transaction,
          handoffRecord(1, { version: '1', state: 'withdrawn' }),
          { state: 'draft' },
        ),
      );
      await expect(reopened).rejects.toThrow('open already');
    });

    it('compares revision and state before it sets', async () => {
      const handoff = handoffRecord(1);
      const { knex, store } = await setup(handoff);
      const set = (
        read: Partial<StoredHandoff>,
        changes: Partial<StoredHandoff>,
      ) =>
        knex.transaction(transaction =>
          store.update(transaction, { ...handoff, ...read }, changes),
        );
      expect(await set({}, { state: 'design-review', revision: 2 })).toBe(true);
      expect(await set({}, { state: 'preparing', revision: 2 })).toBe(false);
      expect(await set({ revision: 2 }, { revision: 3 })).toBe(false);
      expect(await store.find('1')).toMatchObject({
        state: 'design-review',
        revision: 2,
      });
    });

    it('counts up without a gap when two start at once', async () => {
      const { knex, store } = await setup();
      const take = () =>
        knex.transaction(transaction => store.nextNumber(transaction));
      const numbers = await Promise.all([take(), take(), take()]);
      expect(numbers.sort()).toEqual([1, 2, 3]);
    });

    it('filters and orders', async () => {
      const { store, numbers } = await setup(
        handoffRecord(1, {
          modelTitle: 'Zebra 100%',
          turnSince: '2026-02-03T00:00:00.000Z',
          updatedAt: '2026-05-31T00:00:00.000Z',
          dueAt: '2026-05-01T00:00:00.000Z',
        }),
        handoffRecord(2, {
          state: 'in-review',
          turn: 'engineering',
          riskTier: 'high',
          turnSince: '2026-02-01T00:00:00.000Z',
          staleness: 'aging',
          updatedAt: '2026-05-30T00:00:00.000Z',
        }),
        handoffRecord(3, {
          modelRef: 'mlmodel:default/basket',
          modelTitle: 'Basket',
          state: 'in-production',
          turn: 'nobody',
          dataScienceRef: 'group:default/other',
          unlinkedSince: now,
          dueAt: '2026-05-01T00:00:00.000Z',
        }),
        handoffRecord(4, {
          state: 'approved',
          turn: 'independent',
          engineeringGone: true,
        }),
      );
      expect(await numbers({})).toEqual([4, 3, 2, 1]);
      expect(await numbers({}, 'model')).toEqual([3, 2, 4, 1]);
      expect(await numbers({}, 'age')).toEqual([2, 3, 4, 1]);
      expect(await numbers({}, 'changed')).toEqual([1, 2, 4, 3]);
      expect(await numbers({}, 'due')).toEqual([1, 3, 2, 4]);
      expect(await numbers({ states: ['in-review', 'approved'] })).toEqual([
        4, 2,
      ]);
      expect(await numbers({ tier: 'high' })).toEqual([2]);
      expect(await numbers({ teamRefs: ['group:default/other'] })).toEqual([3]);
      expect(await numbers({ modelRef: 'mlmodel:default/basket' })).toEqual([
        3,
      ]);
      expect(await numbers({ environment: 'staging' })).toEqual([]);
      expect(await numbers({ search: '100%' })).toEqual([1]);
      expect(await numbers({ search: '%' })).toEqual([1]);
      expect(await numbers({ search: 'BASK' })).toEqual([3]);
      expect(await numbers({ search: '2' })).toEqual([2]);
      expect(await numbers({ flag: 'overdue' })).toEqual([1]);
      expect(await numbers({ flag: 'aging' })).toEqual([2]);
      expect(await numbers({ flag: 'unlinked' })).toEqual([3]);
      expect(await numbers({ flag: 'needs-owner' })).toEqual([4]);
      expect(await numbers({ flag: 'stalled' })).toEqual([4]);
      const turnOf = {
        dataScienceRefs: ['group:default/growth-science'],
        engineeringRefs: [],
        ownerRefs: [],
        independent: true,
        personRef: 'user:default/kai',
      };
      expect(await numbers({ turnOf })).toEqual([4, 1]);
      expect(
        await numbers({ permitted: builder => builder.where('number', 2) }),
      ).toEqual([2]);
      expect(await store.count({ now, tier: 'medium' })).toBe(3);
      expect(await store.countByState({ now })).toEqual(
        new Map([
          ['draft', 1],
          ['in-review', 1],
          ['in-production', 1],
          ['approved', 1],
        ]),
      );
    });

    it.each(['changed', 'age', 'due', 'model', 'number'] as const)(
      'pages by %s without losing or repeating a row',
      async sort => {
        const { store } = await setup(
          ...Array.from({ length: 25 }, (_, index) =>
            handoffRecord(index + 1, {
              modelTitle: `Model ${index % 3}`,
              turnSince: `2026-02-0${(index % 4) + 1}T00:00:00.000Z`,
              updatedAt: `2026-02-0${(index % 4) + 1}T00:00:00.123Z`,
              dueAt: index % 2 ? undefined : now,
            }),
          ),
        );
        const valueOf = (handoff: StoredHandoff) =>
          ({
            changed: handoff.updatedAt,
            age: handoff.turnSince,
            due: handoff.dueAt ?? '9999-12-31T00:00:00.000Z',
            model: handoff.modelTitle.toLocaleLowerCase('en-US'),
            number: String(handoff.number),
          }[sort]);
        const seen: number[] = [];
        let after: { value: string; number: number } | undefined;
        for (;;) {
          const page = await store.list({
            filter: { now },
            sort,
            after,
            limit: 4,
          });
          seen.push(...page.map(handoff => handoff.number));
          if (page.length < 4) break;
          const last = page[page.length - 1];
          after = { value: valueOf(last), number: last.number };
        }
        expect(new Set(seen).size).toBe(25);
        expect(seen).toHaveLength(25);
      },
    );

    it('reads the status of many models at once: what is open, and the newest', async () => {
      const { store } = await setup(
        handoffRecord(1, { state: 'withdrawn' }),
        handoffRecord(2, { state: 'in-production' }),
        handoffRecord(3, { state: 'draft' }),
        handoffRecord(4, { modelRef: 'mlmodel:default/b', state: 'retired' }),
        handoffRecord(5, { modelRef: 'mlmodel:default/b', state: 'withdrawn' }),
        handoffRecord(6, { modelRef: 'mlmodel:default/c' }),
      );
      const found = await store.listForStatus([
        'mlmodel:default/churn',
        'mlmodel:default/b',
        'mlmodel:default/none',
      ]);
      expect(found.map(handoff => handoff.number)).toEqual([5, 3, 2]);
      const labels = await store.listLabels();
      expect(labels).toHaveLength(3);
      expect(labels).toContainEqual({
        modelRef: 'mlmodel:default/churn',
        state: 'draft',
      });
      expect(labels).toContainEqual({
        modelRef: 'mlmodel:default/b',
        state: undefined,
      });
      expect(
        await store.listLabels({ since: '2026-02-01T00:00:00.001Z' }),
      ).toEqual([]);
      expect(
        await store.listLabels({ modelRefs: ['mlmodel:default/c'] }),
      ).toEqual([{ modelRef: 'mlmodel:default/c', state: 'draft' }]);
    });

    it('keeps the first side a person chose', async () => {
      const handoff = handoffRecord(1);
      const { knex, store } = await setup(handoff);
      for (const side of ['engineering', 'data-science'] as const) {
        await knex.transaction(transaction =>
          store.chooseSide(transaction, {
            handoffId: handoff.id,
            personRef: 'user:default/kai',
            side,
            at: now,
          }),
        );
      }
      expect(await store.listSideChoices(handoff.id)).toEqual([
        { personRef: 'user:default/kai', side: 'engineering' },
      ]);
    });
  },
);
