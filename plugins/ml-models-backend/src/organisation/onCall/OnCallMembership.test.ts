import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import {
  aGroup,
  aModel,
  aPerson,
} from '../../__testUtils__/organisationEntities';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { applyMigrations } from '../../database/applyMigrations';
import { createStores } from '../../database/createStores';
import { MembershipCache } from '../directory/MembershipCache';
import { OrganisationCatalog } from '../directory/OrganisationCatalog';
import { OrganisationReader } from '../directory/OrganisationReader';
import { OnCallMembership } from './OnCallMembership';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const annotation = 'pagerduty.com/service-id';
const teams = { science: 'pod', engineering: 'ops' };

describe.each(databases.eachSupportedId())(
  'OnCallMembership, %s',
  databaseId => {
    const setup = async (hasPager: boolean) => {
      const catalog = new TestCatalog();
      catalog.entities = [
        aGroup('pod', [], { labels: { 'ml-models/role': 'data-science' } }),
        aGroup('ops', ['night'], {
          labels: { 'ml-models/role': 'ml-engineering' },
        }),
        aGroup('night', []),
        aPerson('ada', ['pod']),
        aPerson('ben', ['night']),
        aPerson('cleo', []),
        aModel('churn', teams, { annotations: { [annotation]: 'S1' } }),
        aModel('bare', teams),
      ];
      const knex = await databases.init(databaseId);
      await applyMigrations({ getClient: async () => knex });
      const { organisation, transaction } = createStores({
        knex,
        keyMetrics: [],
      });
      const now = () => new Date('2026-03-01T10:00:00Z');
      const organisationCatalog = OrganisationCatalog.create({
        auth: mockServices.auth(),
        catalog: catalog.asService(),
        pagerAnnotations: [annotation],
      });
      const membership = OnCallMembership.create({
        ...organisation,
        hasPager,
        now,
        reader: OrganisationReader.create({
          catalog: organisationCatalog,
          logger: mockServices.logger.mock(),
          memberships: MembershipCache.create({
            catalog: organisationCatalog,
            now,
          }),
          now,
        }),
      });
      const onCall = async (model: string) => {
        const found = [];
        for (const name of ['ada', 'ben', 'cleo', 'gone']) {
          const is = await membership.isOnCall(
            `user:default/${name}`,
            `mlmodel:default/${model}`,
          );
          if (is) found.push(name);
        }
        return found;
      };
      const attest = (shared: boolean, id: number, corrects?: string) =>
        transaction(trx =>
          organisation.attestations.add(trx, {
            id: `00000000-0000-4000-8000-00000000000${id}`,
            subject: 'unit:group:default/unit',
            withdrawn: false,
            recordedBy: 'user:default/ada',
            recordedAt: `2026-02-0${id}T00:00:00Z`,
            modelRef: 'mlmodel:default/churn',
            shared,
            hours: 'around-the-clock',
            expiresAt: '2026-06-01T00:00:00Z',
            corrects,
          }),
        );
      return { attest, onCall, rotations: organisation.rotations };
    };

    it('goes by whom the pager named last, also while it is silent', async () => {
      const { attest, onCall, rotations } = await setup(true);
      expect(await onCall('churn')).toEqual([]);
      await attest(true, 1);
      const said = {
        annotation,
        value: 'S1',
        participants: ['user:default/ben', 'user:default/cleo'],
        checkedAt: '2026-03-01T09:45:00Z',
      };
      await rotations.replace([said]);
      expect(await onCall('churn')).toEqual(['ben', 'cleo']);
      await rotations.replace([
        { ...said, failingSince: '2026-03-01T09:45:00Z' },
      ]);
      expect(await onCall('churn')).toEqual(['ben', 'cleo']);
      expect(await onCall('bare')).toEqual([]);
      expect(await onCall('never-heard-of')).toEqual([]);
    });

    it('goes by the newest word where no pager is', async () => {
      const { attest, onCall, rotations } = await setup(false);
      // What an earlier pager left behind counts for nothing.
      await rotations.replace([
        {
          annotation,
          value: 'S1',
          participants: ['user:default/cleo'],
          checkedAt: '2026-01-01T00:00:00Z',
        },
      ]);
      expect(await onCall('churn')).toEqual([]);
      await attest(true, 1);
      expect(await onCall('churn')).toEqual(['ada', 'ben']);
      await attest(false, 2);
      expect(await onCall('churn')).toEqual([]);
    });
  },
);
