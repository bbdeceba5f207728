import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { handoffRecord } from '../../__testUtils__/handoffRecords';
import { growth } from '../../__testUtils__/organisationEntities';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { createStores } from '../createStores';
import { readHandoffFacts } from './readHandoffFacts';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'handoffs of the organisation, %s',
  databaseId => {
    it('say which models are in production, what is under way and how long it took', async () => {
      const catalog = new TestCatalog();
      catalog.entities = growth();
      const { get, knex } = await setupPlugin(
        await databases.init(databaseId),
        { catalog },
      );
      expect((await get('/units/default/growth')).body.models).toEqual({
        developed: 3,
        operated: 3,
        production: 3,
        openHandoffs: 0,
      });
      await knex('checklists').insert({
        hash: 'c',
        checklist_id: 'standard',
        version: '1.0.0',
        content: '{}',
        first_used_at: '2026-02-01T00:00:00.000Z',
      });
      const { handoffs, transaction } = createStores({ knex, keyMetrics: [] });
      const records = [
        handoffRecord(1, {
          modelRef: 'mlmodel:default/draft',
          state: 'in-production',
          createdAt: '2026-01-01T00:00:00.000Z',
          inProductionAt: '2026-01-31T00:00:00.000Z',
        }),
        handoffRecord(2, { modelRef: 'mlmodel:default/draft' }),
        handoffRecord(3, { state: 'in-review' }),
        handoffRecord(4, {
          state: 'superseded',
          createdAt: '2026-01-01T00:00:00.000Z',
          inProductionAt: '2026-01-11T00:00:00.000Z',
        }),
        handoffRecord(5, { state: 'withdrawn' }),
      ];
      for (const record of records) {
        await transaction(trx => handoffs.handoffs.insert(trx, record));
      }
      const facts = await readHandoffFacts(knex);
      expect([...facts.inProduction]).toEqual(['mlmodel:default/draft']);
      expect([...facts.openByModel].sort()).toEqual([
        ['mlmodel:default/churn', 1],
        ['mlmodel:default/draft', 1],
      ]);
      expect(facts.leadTimes.map(({ days }) => days).sort()).toEqual([10, 30]);

      expect((await get('/units/default/growth')).body.models).toEqual({
        developed: 3,
        operated: 3,
        production: 4,
        openHandoffs: 2,
      });
      // Where lifecycle and handoff differ, both are told.
      const { items } = (await get('/teams/default/growth/models')).body;
      expect(
        items.map((item: any) => [item.model.title, item.productionBy]),
      ).toEqual([
        ['churn', ['lifecycle']],
        ['draft', ['handoff']],
        ['ranker', ['lifecycle']],
        ['routes', ['lifecycle']],
      ]);
    });
  },
);
