import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { createRequest } from '../__testUtils__/createRequest';
import { EntityLookup } from '../repository/EntityLookup';
import { ScmClients } from '../scm/ScmClients';
import { standardRequiredChecks } from './ciChecksCollector';
import { createCollectors } from './createCollectors';

describe('createCollectors', () => {
  const collectors = createCollectors({
    entities: EntityLookup.create({
      auth: mockServices.auth(),
      catalog: new TestCatalog().asService(),
    }),
    requiredChecks: standardRequiredChecks,
    scm: ScmClients.fromConfig(new ConfigReader({})),
  });

  it('gives each an id of its own and an item of the checklist', () => {
    expect(new Set(collectors.map(({ id }) => id)).size).toBe(
      collectors.length,
    );
    expect(collectors.every(({ itemIds }) => itemIds.length > 0)).toBe(true);
  });

  it.each(collectors.map(each => [each.id, each] as const))(
    '%s signs nothing that changes by the clock alone',
    async (_, collector) => {
      const signedAt = async (now: string) => {
        const request = createRequest({ request: { now: new Date(now) } });
        return (await collector.collect(request)).map(
          ({ itemId, value, inputs }) =>
            JSON.stringify({ itemId, value, inputs }),
        );
      };
      expect(await signedAt('2026-11-01T00:00:00Z')).toEqual(
        await signedAt('2026-11-02T13:00:00Z'),
      );
    },
  );
});
