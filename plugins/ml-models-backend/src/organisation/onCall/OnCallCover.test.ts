import { mockServices } from '@backstage/backend-test-utils';
import type { OnCallProvider } from '@baton-ml/backstage-plugin-ml-models-node';
import {
  aGroup,
  aModel,
  aPerson,
} from '../../__testUtils__/organisationEntities';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { MembershipCache } from '../directory/MembershipCache';
import { OrganisationCatalog } from '../directory/OrganisationCatalog';
import { OrganisationReader } from '../directory/OrganisationReader';
import { OnCallCover } from './OnCallCover';

const annotation = 'pagerduty.com/service-id';
const now = () => new Date('2026-03-01T10:00:00Z');
const named = (value: string) => ({
  annotations: { [annotation]: value },
  spec: { lifecycle: 'experimental' },
});
const teams = { science: 'pod', engineering: 'ops' };

function setup(readRotations?: OnCallProvider['readRotations']) {
  const catalog = new TestCatalog();
  catalog.entities = [
    aGroup('pod', [], { labels: { 'ml-models/role': 'data-science' } }),
    aGroup('ops', [], { labels: { 'ml-models/role': 'ml-engineering' } }),
    aPerson('ada', ['pod']),
    aPerson('ben', ['ops']),
    aModel('churn', teams, named('S1')),
    aModel('bare', teams),
  ];
  const organisation = OrganisationCatalog.create({
    auth: mockServices.auth(),
    catalog: catalog.asService(),
    pagerAnnotations: [annotation],
  });
  const cover = OnCallCover.create({
    // Nobody attested anything; the rest of the store is not asked.
    attestations: {
      listNewest: async () => new Map(),
    } as unknown as Parameters<typeof OnCallCover.create>[0]['attestations'],
    provider: readRotations && {
      type: 'pager',
      annotations: [annotation],
      readRotations,
    },
    reader: OrganisationReader.create({
      catalog: organisation,
      logger: mockServices.logger.mock(),
      memberships: MembershipCache.create({ catalog: organisation, now }),
      now,
    }),
  });
  return (model: string = 'churn') =>
    cover.judge(`mlmodel:default/${model}`, {
      now: now(),
      signal: new AbortController().signal,
    });
}

const rotationOf =
  (...people: string[]): OnCallProvider['readRotations'] =>
  async ([name]) =>
    [
      {
        ...name,
        participants: people.map(each => ({ email: `${each}@example.com` })),
        url: 'https://pager.example.com/S1',
      },
    ];

describe('OnCallCover', () => {
  it('asks the pager also for a model that is not in production yet', async () => {
    await expect(setup(rotationOf('ada', 'ben'))()).resolves.toMatchObject({
      state: 'shared',
      isAsked: true,
      url: 'https://pager.example.com/S1',
    });
    await expect(setup(rotationOf('ben'))()).resolves.toMatchObject({
      state: 'not-shared',
      text: 'No data scientist is in the rotation.',
    });
    await expect(setup(rotationOf())()).resolves.toMatchObject({
      state: 'none',
    });
  });

  it('knows nothing of a pager that does not answer, and says when none was asked', async () => {
    const down = setup(async () => {
      throw new Error('503');
    });
    await expect(down()).resolves.toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('503'),
      isAsked: true,
    });
    await expect(setup(async () => [])()).resolves.toMatchObject({
      state: 'unknown',
    });
    await expect(setup()()).resolves.toMatchObject({
      state: 'configured',
      isAsked: false,
    });
    await expect(setup(rotationOf('ada'))('bare')).resolves.toBeUndefined();
    await expect(setup(rotationOf('ada'))('gone')).resolves.toBeUndefined();
  });
});
