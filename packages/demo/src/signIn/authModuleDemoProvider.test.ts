import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { decodeJwt } from 'jose';
import request from 'supertest';
import { authModuleDemoProvider } from './authModuleDemoProvider';

function user(name: string, team: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {
      profile: { displayName: `The ${name}`, email: `${name}@example.com` },
      memberOf: [team],
    },
    relations: [{ type: 'memberOf', targetRef: `group:default/${team}` }],
  };
}

async function startAuth(provider: object | undefined) {
  return startTestBackend({
    features: [
      authPlugin,
      authModuleDemoProvider,
      catalogServiceMock.factory({
        entities: [
          user('yuki.tanabe', 'search-science'),
          // Somebody real of the portal, whom the sample organisation does not know.
          user('administrator', 'owners'),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: provider && { demo: provider } },
        },
      }),
    ],
  });
}

describe('authModuleDemoProvider', () => {
  const flagged = { dangerouslyAllowOutsideDevelopment: true };

  it('signs in as a person of the sample organisation, and as nobody else', async () => {
    const { server } = await startAuth(flagged);
    const refresh = (name?: string) => {
      const call = request(server).get('/api/auth/demo/refresh');
      return name === undefined ? call : call.set('x-demo-user', name);
    };

    const known = await refresh('yuki.tanabe');
    expect(known.status).toBe(200);
    expect(known.body.profile).toEqual({
      displayName: 'The yuki.tanabe',
      email: 'yuki.tanabe@example.com',
    });
    expect(known.body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/yuki.tanabe',
      ownershipEntityRefs: [
        'user:default/yuki.tanabe',
        'group:default/search-science',
      ],
    });
    expect(decodeJwt(known.body.backstageIdentity.token).sub).toBe(
      'user:default/yuki.tanabe',
    );

    expect(await refresh()).toMatchObject({
      status: 401,
      body: { error: { message: expect.stringContaining('x-demo-user') } },
    });
    for (const name of [
      'administrator',
      'nobody',
      'user:default/yuki.tanabe',
    ]) {
      expect(await refresh(name)).toMatchObject({
        status: 403,
        body: { error: { name: 'NotAllowedError' } },
      });
    }
    // Of the sample organisation, but not in the catalog (yet).
    expect((await refresh('tomas.herrera')).status).toBe(404);
  });

  it('is absent unless configured', async () => {
    const { server } = await startAuth(undefined);
    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', 'yuki.tanabe');
    expect(response.status).toBe(404);
  });

  it('keeps the backend from starting outside development, unless flagged', async () => {
    // Jest sets NODE_ENV to "test", which is not development either.
    await expect(startAuth({})).rejects.toThrow(/refused outside development/);
  });

  it('needs no flag in development', async () => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'development',
    });
    try {
      const { server } = await startAuth({});
      const response = await request(server)
        .get('/api/auth/demo/refresh')
        .set('x-demo-user', 'yuki.tanabe');
      expect(response.status).toBe(200);
    } finally {
      jest.restoreAllMocks();
    }
  });
});
