import type { APIRequestContext } from '@playwright/test';
import { MlModelsClient } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * The typed client of the portal's API, with the identity of one of the sample people: for what a test needs but does
 * not test in the browser. The session is renewed for every call.
 *
 * @param person - name of the user in the catalog, for example `amara.okafor`
 */
export function clientOf(
  request: APIRequestContext,
  person: string,
): MlModelsClient {
  const portal = process.env.PLAYWRIGHT_URL ?? process.env.BATON_PORTAL_URL;
  return new MlModelsClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `${portal}/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        const session = await request.get('/api/auth/demo/refresh', {
          headers: { 'x-demo-user': person },
        });
        const { token } = (await session.json()).backstageIdentity;
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return await fetch(input, { ...init, headers });
      },
    },
  });
}
