import {
  checkedRoutes,
  documentedRoutesOf,
} from '../../__testUtils__/contract';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { growth } from '../../__testUtils__/organisationEntities';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const organisationRoutes = documentedRoutesOf([
  'allocations',
  'attestations',
  'capacity',
  'organisation-reviews',
  'systems',
  'teams',
  'units',
]);

const bodies = {
  capacity: {
    unitRef: 'group:default/growth',
    kind: 'actual',
    from: '2026-01-05',
    to: '2026-01-18',
    netDays: 40,
    productionizingDays: 8,
  },
  allocations: {
    engineerRef: 'user:default/ben',
    targetRef: 'group:default/search',
    from: '2026-01-05',
    share: 0.5,
  },
  attestations: { modelRef: 'mlmodel:default/ranker', shared: true },
  'organisation-reviews': {
    unitRef: 'group:default/growth',
    at: '2026-01-05',
    attendees: ['user:default/mock'],
    decision: 'Stay.',
  },
};

const permissions = {
  capacity: 'ml-models.capacity.record',
  allocations: 'ml-models.allocation.record',
  attestations: 'ml-models.attestation.record',
  'organisation-reviews': 'ml-models.organisation-review.record',
};

const reads = [
  '/units',
  '/units/default/growth',
  '/teams/default/growth',
  '/teams/default/growth/members',
  '/teams/default/growth/models',
  '/systems/default/discovery/organisation',
  '/allocations',
];

describe.each(databases.eachSupportedId())(
  'routes of the organisation, %s',
  databaseId => {
    const setup = async () => {
      const catalog = new TestCatalog();
      catalog.entities = growth();
      return setupPlugin(await databases.init(databaseId), { catalog });
    };

    it('answer as documented, each of them', async () => {
      const { get, post } = await setup();
      for (const path of reads) await get(path);
      for (const [path, body] of Object.entries(bodies)) {
        const { id } = (await post(`/${path}`, { body })).body;
        await post(`/${path}/${id}/withdraw`, { body: {} });
      }
      expect([...checkedRoutes].sort()).toEqual([...organisationRoutes].sort());
    });

    it('decide a permission each, by kind of caller', async () => {
      const { call, denied } = await setup();
      const status = async (
        method: 'get' | 'post',
        path: string,
        as: 'user' | 'service' | 'none',
        body?: object,
      ) => (await call(method, path, { as, body })).status;
      for (const path of reads) {
        expect(await status('get', path, 'none')).toBe(401);
        for (const as of ['user', 'service'] as const) {
          denied.clear();
          expect([path, await status('get', path, as)]).toEqual([path, 200]);
          denied.add('ml-models.organisation.read');
          expect([path, await status('get', path, as)]).toEqual([path, 403]);
        }
      }
      for (const [resource, body] of Object.entries(bodies)) {
        for (const [path, sent] of [
          [`/${resource}`, body],
          [`/${resource}/nothing/withdraw`, {}],
        ] as const) {
          denied.clear();
          expect(await status('post', path, 'none', sent)).toBe(401);
          expect(await status('post', path, 'service', sent)).toBe(403);
          denied.add(permissions[resource as keyof typeof permissions]);
          expect([path, await status('post', path, 'user', sent)]).toEqual([
            path,
            403,
          ]);
          denied.clear();
          expect([path, await status('post', path, 'user', sent)]).toEqual([
            path,
            path.endsWith('withdraw') ? 404 : 201,
          ]);
        }
      }
    });
  },
);
