import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { handoffRecord } from '../../__testUtils__/handoffRecords';
import { migrationsDirectory } from '../applyMigrations';
import { createStores } from '../createStores';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const at = (day: number) => `2026-02-0${day}T00:00:00.000Z`;
const uuid = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe.each(databases.eachSupportedId())(
  'stores around handoffs, %s',
  databaseId => {
    async function setup() {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const stores = createStores({ knex, keyMetrics: [] });
      const handoff = handoffRecord(1);
      await stores.transaction(async transaction => {
        await stores.handoffs.handoffs.keepChecklist(
          transaction,
          { hash: 'c', content: standardChecklist },
          at(1),
        );
        await stores.handoffs.handoffs.insert(transaction, handoff);
      });
      return { ...stores.handoffs, knex, handoff, stores };
    }

    it('keep one request per caller and key, until it is old', async () => {
      const { idempotency, stores } = await setup();
      const request = (actor: string, key: string, day: number) => ({
        actor,
        key,
        requestHash: 'h',
        subjectId: uuid(1),
        at: at(day),
      });
      const insert = (...parameters: Parameters<typeof request>) =>
        stores.transaction(transaction =>
          idempotency.insert(transaction, request(...parameters)),
        );
      await insert('user:default/ada', 'k', 1);
      await insert('user:default/ben', 'k', 3);
      await expect(insert('user:default/ada', 'k', 2)).rejects.toThrow(
        `Idempotency-Key 'k'`,
      );
      expect(await idempotency.find('user:default/ada', 'k')).toEqual(
        request('user:default/ada', 'k', 1),
      );
      expect(await idempotency.find('user:default/ada', 'K')).toBeUndefined();
      await idempotency.prune(at(3));
      expect(await idempotency.find('user:default/ada', 'k')).toBeUndefined();
      expect(await idempotency.find('user:default/ben', 'k')).toBeDefined();
    });

    it('page through deployments, also those of one moment', async () => {
      const { deployments, stores } = await setup();
      const deployment = (n: number, day: number, version: string) => ({
        id: uuid(n),
        modelRef: 'mlmodel:default/churn',
        version,
        environment: 'production',
        origin: 'delivery' as const,
        status: 'in-production' as const,
        actor: 'service:pipeline',
        approved: n !== 1,
        reasons: ['Nothing approved'],
        at: at(day),
      });
      const all = [
        deployment(1, 1, '1'),
        deployment(2, 2, '2'),
        deployment(3, 2, '1'),
      ];
      await stores.transaction(async transaction => {
        for (const each of all) await deployments.insert(transaction, each);
      });
      expect(await deployments.find(uuid(1))).toEqual(all[0]);
      const ids: string[] = [];
      let after: { at: string; id: string } | undefined;
      for (;;) {
        const [next] = await deployments.list({ after, limit: 1 });
        if (!next) break;
        ids.push(next.id);
        after = { at: next.at, id: next.id };
      }
      expect(ids).toEqual([uuid(3), uuid(2), uuid(1)]);
      const key = {
        modelRef: 'mlmodel:default/churn',
        environment: 'production',
      };
      expect(await deployments.findNewest(key)).toEqual(all[2]);
      expect(await deployments.findNewest({ ...key, version: '2' })).toEqual(
        all[1],
      );
      expect(
        await deployments.findNewest({ ...key, environment: 'staging' }),
      ).toBeUndefined();
      const after_ = { at: at(1), id: 'no uuid' };
      expect(await deployments.list({ after: after_, limit: 9 })).toEqual([]);
    });

    it('know what serves: what was reported last and not reported to have stopped', async () => {
      const { deployments, stores } = await setup();
      const key = {
        modelRef: 'mlmodel:default/churn',
        environment: 'production',
      };
      let day = 0;
      const report = async (
        version: string,
        status: 'in-production' | 'suspended' | 'removed',
        environment: string = 'production',
      ) => {
        day++;
        await stores.transaction(transaction =>
          deployments.insert(transaction, {
            id: uuid(day),
            modelRef: key.modelRef,
            version,
            environment,
            origin: 'delivery',
            status,
            actor: 'service:pipeline',
            approved: true,
            reasons: ['It is approved'],
            at: at(day),
          }),
        );
        return (await deployments.findServing(key))?.version;
      };
      expect(await report('9', 'in-production', 'staging')).toBeUndefined();
      expect(await report('1', 'in-production')).toBe('1');
      // The usual order of a pipeline: the new one first.
      expect(await report('2', 'in-production')).toBe('2');
      expect(await report('1', 'removed')).toBe('2');
      expect(await report('2', 'suspended')).toBeUndefined();
      expect(await report('1', 'in-production')).toBe('1');
      expect(await report('3', 'in-production')).toBe('3');
      const serving = await deployments.listServing([
        key.modelRef,
        'mlmodel:default/none',
      ]);
      expect(
        serving.map(each => `${each.environment} ${each.version}`).sort(),
      ).toEqual(['production 3', 'staging 9']);
      // What replaced the one before does not bring it back by going.
      expect(await report('3', 'removed')).toBeUndefined();
    });

    it('keep threads in order and erase a text here and beside its event', async () => {
      const { comments, handoff, knex, stores } = await setup();
      const write = (n: number, itemId: string, text: string) =>
        stores.transaction(async transaction => {
          const event = await stores.events.appendChained(transaction, {
            at: at(n),
            type: 'handoff.commented',
            subject: `handoff:${handoff.id}`,
            actor: 'user:default/ada',
            reason: text,
          });
          await comments.insert(transaction, {
            id: uuid(n),
            handoffId: handoff.id,
            itemId,
            text,
            actor: 'user:default/ada',
            at: at(n),
            eventId: event.id,
          });
        });
      await write(1, 'a', 'first');
      await write(2, 'a', 'second');
      await write(3, 'b', 'third');
      const query = { handoffId: handoff.id, itemId: 'a', limit: 10 };
      const texts = async () =>
        (await comments.list(query)).map(({ text }) => text);
      expect(await texts()).toEqual(['first', 'second']);
      expect(
        await comments.list({ ...query, after: { at: at(1), id: uuid(1) } }),
      ).toMatchObject([{ text: 'second' }]);
      const threads = await comments.readThreads(handoff.id, 1);
      expect(threads.comments.map(({ text }) => text).sort()).toEqual([
        'second',
        'third',
      ]);
      expect(threads.counts.get('a')).toBe(2);

      const first = (await comments.find(handoff.id, uuid(1)))!;
      await stores.transaction(transaction =>
        comments.erase(transaction, first, at(4)),
      );
      expect(await texts()).toEqual([undefined, 'second']);
      expect((await knex('event_texts').pluck('text')).sort()).toEqual([
        'second',
        'third',
      ]);
      expect(await comments.find(uuid(9), uuid(1))).toBeUndefined();
      expect(await comments.find(handoff.id, 'no uuid')).toBeUndefined();
    });

    it('know the handoffs of design reviews, and refuse a change of an old revision', async () => {
      const { designReviews, handoff, stores } = await setup();
      const review = {
        id: uuid(5),
        state: 'planned' as const,
        heldAt: at(1),
        attendees: [],
        revision: 1,
        creatorRef: 'user:default/ada',
        createdAt: at(1),
        updatedAt: at(1),
        handoffIds: [handoff.id],
      };
      await stores.transaction(transaction =>
        designReviews.insert(transaction, review),
      );
      expect(await designReviews.find(uuid(5))).toEqual(review);
      expect(
        await designReviews.listHandoffIds([uuid(5), uuid(6), 'x']),
      ).toEqual([{ reviewId: uuid(5), handoffId: handoff.id }]);
      expect(await designReviews.listHandoffIds([])).toEqual([]);
      const update = (revision: number) =>
        stores.transaction(transaction =>
          designReviews.update(
            transaction,
            { id: uuid(5), revision },
            { minutes: 'Held', revision: revision + 1, handoffIds: [] },
          ),
        );
      expect(await update(1)).toBe(true);
      expect(await update(1)).toBe(false);
      expect(await designReviews.find(uuid(5))).toMatchObject({
        minutes: 'Held',
        handoffIds: [],
      });
    });
  },
);
