import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { demoPlugin } from './demoPlugin';
import { samplePersonNames } from './organisation/samplePersonNames';

const apiVersion = 'backstage.io/v1alpha1';

const entities: Entity[] = [
  {
    apiVersion,
    kind: 'Group',
    metadata: { name: 'risk-and-payments', title: 'Risk & Payments' },
    spec: { type: 'department', children: [] },
  },
  {
    apiVersion,
    kind: 'Group',
    metadata: {
      name: 'fraud-science',
      labels: { 'ml-models/role': 'data-science' },
    },
    spec: {
      type: 'pod',
      profile: { displayName: 'Fraud Science' },
      parent: 'risk-and-payments',
      children: [],
    },
  },
  {
    apiVersion,
    kind: 'User',
    metadata: { name: 'amara.okafor', description: 'Lead data scientist' },
    spec: {
      profile: { displayName: 'Amara Okafor' },
      memberOf: ['group:default/fraud-science'],
    },
  },
  {
    apiVersion,
    kind: 'User',
    metadata: {
      name: 'daniel.osei',
      labels: { 'ml-models/role': 'ml-engineering' },
    },
    spec: { memberOf: ['fraud-science', 'unheard-of'] },
  },
  {
    apiVersion,
    kind: 'User',
    metadata: { name: 'administrator' },
    spec: { profile: { displayName: 'A real person' }, memberOf: [] },
  },
].map(entity => ({
  ...entity,
  metadata: { namespace: 'default', ...entity.metadata },
}));

async function readPeople(provider: object | undefined) {
  const { server } = await startTestBackend({
    features: [
      demoPlugin,
      catalogServiceMock.factory({ entities }),
      // Without a token a request is nobody's, as in a real portal.
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: { auth: { providers: provider && { demo: provider } } },
      }),
    ],
  });
  return request(server).get('/api/demo/people');
}

describe('demoPlugin', () => {
  it('lists the people of the sample organisation before anybody is signed in', async () => {
    const response = await readPeople({
      dangerouslyAllowOutsideDevelopment: true,
    });
    const team = { name: 'fraud-science', title: 'Fraud Science' };
    const department = { name: 'risk-and-payments', title: 'Risk & Payments' };
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      people: [
        {
          name: 'amara.okafor',
          displayName: 'Amara Okafor',
          title: 'Lead data scientist',
          role: 'data-science',
          team,
          department,
        },
        {
          name: 'daniel.osei',
          displayName: 'daniel.osei',
          role: 'ml-engineering',
          team,
          department,
        },
      ],
      expected: samplePersonNames().size,
    });
  });

  it('has no list where the sign-in is not configured or refused', async () => {
    // Closed like every path that nobody opened.
    expect((await readPeople(undefined)).status).toBe(401);
    expect((await readPeople({})).status).toBe(401);
  });
});
