import { expect, test, type Page } from '@playwright/test';

/** The first sync, the claims (every minute) and the catalog's processing, after the very first start. */
const FIRST_SYNC_MILLISECONDS = 180_000;

/** 13 described in packages/demo/catalog/models, 11 more that only the recorded registry knows. */
const MODELS = 24;

/** Waits until every model is in the catalog and claimed by its descriptor, then opens the list of models. */
export async function waitForRegistry(page: Page): Promise<void> {
  test.setTimeout(FIRST_SYNC_MILLISECONDS + 60_000);
  await expect(async () => {
    const session = await page.request.get('/api/auth/demo/refresh', {
      headers: { 'x-demo-user': 'eleni.papadaki' },
    });
    const { token } = (await session.json()).backstageIdentity;
    const headers = { authorization: `Bearer ${token}` };
    const entities = await page.request.get(
      '/api/catalog/entities/by-query?filter=kind=mlmodel&limit=0',
      { headers },
    );
    // Tests of the templates add some.
    expect((await entities.json()).totalItems).toBeGreaterThanOrEqual(MODELS);
    const model = await page.request.get(
      '/api/ml-models/models/by-entity/mlmodel/default/delivery-eta-v1',
      { headers },
    );
    expect(await model.json()).toMatchObject({ registration: 'descriptor' });
  }).toPass({ timeout: FIRST_SYNC_MILLISECONDS, intervals: [500, 1000] });
  await page.goto('/ml-models/models');
}
