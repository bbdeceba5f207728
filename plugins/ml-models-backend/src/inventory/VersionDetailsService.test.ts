import { mockServices } from '@backstage/backend-test-utils';
import { modelRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupSync } from '../__testUtils__/setupSync';
import { VersionDetailsService } from './VersionDetailsService';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'VersionDetailsService, %s',
  databaseId => {
    async function setup(options: { isConfigured?: boolean } = {}) {
      const inventory = await setupSync(await databases.init(databaseId));
      const { registry, stores, clock } = inventory;
      registry.addModel(modelRecord('churn'), 1);
      await inventory.runAt('2026-02-01T00:00:00.000Z');
      registry.calls.length = 0;
      const service = VersionDetailsService.create({
        logger: mockServices.logger.mock(),
        now: () => clock.now,
        sources: new Map(
          options.isConfigured === false ? [] : [['main', registry]],
        ),
        versions: stores.versions,
        settings: [
          {
            id: 'main',
            timeouts: { listingMilliseconds: 1, detailsMilliseconds: 50 },
          },
        ],
      });
      const model = (await inventory.findModel('churn'))!;
      const read = async () => {
        const [version] = await stores.versions.list(model.id, {
          order: 'newest',
          limit: 1,
        });
        return service.read(model, version);
      };
      return { ...inventory, read };
    }

    it('gives up on a registry that does not answer, and says so', async () => {
      const { registry, read } = await setup();
      registry.detailsError = 'never';
      expect(await read()).toEqual({
        datasets: [],
        notes: ['Fake registry did not answer within 0.05 s.'],
        detailsState: 'unknown',
      });
    });

    it('says so when the registry is no longer configured or has lost the version', async () => {
      const { read } = await setup({ isConfigured: false });
      expect(await read()).toMatchObject({
        detailsState: 'unknown',
        notes: [expect.stringContaining('no longer configured')],
      });
      const other = await setup();
      expect(await other.read()).toMatchObject({
        detailsState: 'unknown',
        notes: ['No version churn/1'],
      });
    });

    it('tries again after an hour what could not be read completely', async () => {
      const { registry, read, clock } = await setup();
      registry.details.set('churn/1', {
        datasets: [],
        notes: ['The signature could not be read'],
      });
      await read();
      clock.now = new Date('2026-02-01T00:59:00.000Z');
      expect(await read()).toMatchObject({
        detailsState: 'read',
        notes: ['The signature could not be read'],
      });
      expect(registry.calls).toHaveLength(1);
      registry.details.set('churn/1', { datasets: [], notes: [] });
      clock.now = new Date('2026-02-01T01:01:00.000Z');
      expect(await read()).toMatchObject({ notes: [] });
      expect(registry.calls).toHaveLength(2);
    });

    it('bounds what it stores, and stores what a database would refuse', async () => {
      const { registry, read } = await setup();
      registry.details.set('churn/1', {
        inputExample: 'x'.repeat(65 * 1024),
        cardMarkdown: 'a\0b',
        signature: {
          inputs: [{ name: 'nul \0', type: 'double', required: true }],
          outputs: [],
          params: [],
        },
        datasets: [],
        notes: [],
      });
      const first = await read();
      expect(first).toMatchObject({
        cardMarkdown: 'a\ufffdb',
        notes: ['The input example is longer than 64 KiB and was left out.'],
      });
      expect(first.inputExample).toBeUndefined();
      expect(await read()).toEqual(first);
    });
  },
);
