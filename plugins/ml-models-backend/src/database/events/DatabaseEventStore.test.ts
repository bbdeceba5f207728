import { verifyEventChain } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ChainedEvent } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { migrationsDirectory } from '../applyMigrations';
import { DatabaseEventStore } from './DatabaseEventStore';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const event = (n: number, subject: string = 'source:main') => ({
  at: `2026-02-0${n}T00:00:00.000Z`,
  type: 'source.deletions-confirmed',
  subject,
  actor: 'user:default/mira.lindqvist',
  before: { revision: n, 'ä"?': [1.5, null] },
  after: { removedModels: n },
});

describe.each(databases.eachSupportedId())(
  'DatabaseEventStore, %s',
  databaseId => {
    async function setup() {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      return { knex, events: DatabaseEventStore.create({ knex }) };
    }

    it('chains events per subject, and the chain verifies without its texts', async () => {
      const { knex, events } = await setup();
      for (const n of [1, 2, 3]) {
        await knex.transaction(async transaction => {
          await events.appendChained(transaction, {
            ...event(n),
            reason: `because of ${n}`,
          });
          await events.append(transaction, [event(n), event(n, 'model:1')]);
          await events.appendChained(transaction, event(n, 'source:other'));
        });
      }
      const chain = (await events.readChain('source:main')) as ChainedEvent[];
      expect(chain.map(item => item.chainIndex)).toEqual([0, 1, 2]);
      expect(verifyEventChain(chain)).toEqual({
        intact: true,
        length: 3,
        newestHash: chain[2].hash,
      });
      expect(
        await events.list({ subject: 'source:main', limit: 1 }),
      ).toMatchObject([{ at: '2026-02-03T00:00:00.000Z' }]);

      await knex('event_texts').delete();
      const erased = (await events.readChain('source:main')) as any[];
      expect(erased[0].reason).toBeUndefined();
      expect(verifyEventChain(erased)).toMatchObject({ intact: true });

      await knex('events')
        .where({ subject: 'source:main', chain_index: 1 })
        .update({ actor: 'user:default/theo.brandt' });
      const forged = (await events.readChain('source:main')) as ChainedEvent[];
      expect(verifyEventChain(forged)).toMatchObject({
        intact: false,
        brokenAt: 1,
      });
    });

    it('lists newest first, by subject and type, page by page', async () => {
      const { knex, events } = await setup();
      await knex.transaction(transaction =>
        events.append(
          transaction,
          Array.from({ length: 2500 }, (_, n) => ({
            ...event(1, `model:${n % 2}`),
            type: n % 5 ? 'a' : 'b',
          })),
        ),
      );
      const seen = new Set<string>();
      let beforeId: string | undefined;
      for (;;) {
        const page = await events.list({
          subject: 'model:0',
          type: 'b',
          beforeId,
          limit: 100,
        });
        page.forEach(({ id }) => seen.add(id));
        beforeId = page.at(-1)?.id;
        if (page.length < 100) break;
      }
      expect(seen.size).toBe(250);
    });

    it('refuses two continuations of one chain at the same place', async () => {
      const { knex, events } = await setup();
      await knex.transaction(transaction =>
        events.appendChained(transaction, event(1)),
      );
      const conflict = knex.transaction(async transaction => {
        await transaction('events').insert({
          at: '2026-02-02T00:00:00.000Z',
          type: 't',
          subject: 'source:main',
          actor: 'system:test',
          chain_index: 2,
          hash: 'x',
        });
        await transaction('events')
          .where({ chain_index: 0 })
          .update({ chain_index: 1 });
        await events.appendChained(transaction, event(2));
        await transaction('events').insert({
          at: '2026-02-02T00:00:00.000Z',
          type: 't',
          subject: 'source:main',
          actor: 'system:test',
          chain_index: 2,
        });
      });
      await expect(conflict).rejects.toThrow(/unique/i);
    });
  },
);
