import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { handoffRecord } from '../../__testUtils__/handoffRecords';
import { migrationsDirectory } from '../applyMigrations';
import { DatabaseHandoffContentStore } from '../handoffs/DatabaseHandoffContentStore';
import { DatabaseHandoffStore } from '../handoffs/DatabaseHandoffStore';
import { DatabaseEvidenceAgeStore } from './DatabaseEvidenceAgeStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'DatabaseEvidenceAgeStore, %s',
  databaseId => {
    it('counts what collectors found, not what people attached or a round froze', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: migrationsDirectory });
      const handoffs = DatabaseHandoffStore.create({ knex });
      const content = DatabaseHandoffContentStore.create({ knex });
      const [first, second] = [1, 2].map(number =>
        handoffRecord(number, { version: String(number) }),
      );
      const result = (collector: string, at: string, actor?: string) => ({
        handoffId: first.id,
        itemId: 'io-signature',
        collector,
        checkState: 'pass' as const,
        message: 'x',
        inputHash: 'h',
        at,
        actor,
      });
      await knex.transaction(async transaction => {
        const checklist = { hash: 'c', content: standardChecklist };
        await handoffs.keepChecklist(transaction, checklist, first.createdAt);
        await handoffs.insert(transaction, first);
        await handoffs.insert(transaction, second);
        await content.recordEvidence(transaction, [
          result('a', '2026-11-01T00:00:00.000Z'),
          result('b', '2026-11-02T00:00:00.000Z'),
          result('person', '2026-11-04T00:00:00.000Z', 'user:default/mira'),
        ]);
        await content.freezeEvidence(transaction, first.id, 1);
        await content.recordEvidence(transaction, [
          result('b', '2026-11-01T12:00:00.000Z'),
        ]);
      });
      const ages = DatabaseEvidenceAgeStore.create({ knex });
      await expect(ages.find([first.id, second.id])).resolves.toEqual(
        new Map([[first.id, { newest: '2026-11-01T12:00:00.000Z', items: 1 }]]),
      );
      await expect(ages.find([])).resolves.toEqual(new Map());
    });
  },
);
