import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

/** The history of the sample organisation is replayed after the first sync, in the background. */
const REPLAY_MILLISECONDS = 240_000;

async function callAs(page: Page, person: string) {
  const session = await page.request.get('/api/auth/demo/refresh', {
    headers: { 'x-demo-user': person },
  });
  const { token } = (await session.json()).backstageIdentity;
  const headers = { authorization: `Bearer ${token}` };
  return async (path: string) =>
    (await page.request.get(`/api/ml-models${path}`, { headers })).json();
}

/** Waits until the whole history is there, and answers the ids of handoffs by model and version. */
async function waitForHandoffs(page: Page): Promise<Map<string, string>> {
  test.setTimeout(REPLAY_MILLISECONDS + 240_000);
  const get = await callAs(page, 'eleni.papadaki');
  const ids = new Map<string, string>();
  await expect(async () => {
    const { items } = await get('/handoffs?limit=200');
    for (const { id, entityRef, version } of items) {
      ids.set(`${entityRef.split('/')[1]} ${version ?? ''}`.trim(), id);
    }
    // The last act of the history closes it.
    const events = await get('/events?type=handoffs.imported');
    expect(events.items).toHaveLength(1);
  }).toPass({ timeout: REPLAY_MILLISECONDS, intervals: [1000, 2000] });
  return ids;
}

test('The history of a year fills card, page, board and reviews', async ({
  page,
}) => {
  await signInAs(page, 'Sofia Lindqvist');
  await waitForRegistry(page);
  const ids = await waitForHandoffs(page);

  await page.goto('/ml-models/handoffs?scope=all&view=board');
  const card = page.getByRole('link', { name: /Search ranking/ }).first();
  await expect(card).toBeVisible();
  await expectAccessible(page, card);
  await illustrate(page, 'handoff-board', card);

  await page.goto(`/ml-models/handoffs/${ids.get('search-ranking 7')}`);
  const heading = page.getByRole('heading', { name: /Search ranking/ }).first();
  await expect(heading).toBeVisible();
  await expect(page.getByText('Imported').first()).toBeVisible();
  await expectAccessible(page, heading);
  await illustrate(page, 'handoff-page', heading);
  await page.getByRole('tab', { name: /Timeline/ }).click();
  const timeline = page.getByText(/Who looks at the two weeks/).first();
  await expect(timeline).toBeVisible();
  await expectAccessible(page, heading);
  await illustrate(page, 'handoff-timeline', heading);

  await page.goto('/catalog/default/mlmodel/search-ranking');
  const status = page.getByText('Sofia Lindqvist').first();
  await expect(status).toBeVisible();
  await illustrate(page, 'handoff-card', status);

  await page.goto('/ml-models/reviews');
  const minutes = page.getByText(/warm the session cache/).first();
  await expect(minutes).toBeVisible();
  await expectAccessible(page, minutes);
  await illustrate(page, 'design-reviews', minutes);

  await page.goto('/ml-models/teams');
  const unit = page.getByRole('link', { name: 'Customer & Growth' }).first();
  await expect(unit).toBeVisible();
  await illustrate(page, 'teams', unit);
  await page.goto('/ml-models/teams/default/growth');
  const title = page
    .getByRole('heading', { name: 'Customer & Growth' })
    .first();
  await expect(title).toBeVisible();
  await illustrate(page, 'unit', title);
});
