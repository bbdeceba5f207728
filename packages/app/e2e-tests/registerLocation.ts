import { expect, type APIRequestContext } from '@playwright/test';

/**
 * Adds what a file describes to the catalog, as the page for it does.
 *
 * @param person - name of the user in the catalog who adds it
 * @param target - address of a descriptor file
 */
export async function registerLocation(
  request: APIRequestContext,
  person: string,
  target: string,
): Promise<void> {
  const session = await request.get('/api/auth/demo/refresh', {
    headers: { 'x-demo-user': person },
  });
  const { token } = (await session.json()).backstageIdentity;
  const answer = await request.post('/api/catalog/locations', {
    headers: { authorization: `Bearer ${token}` },
    data: { type: 'url', target },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}
