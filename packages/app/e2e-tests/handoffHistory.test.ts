import { expect, test } from '@playwright/test';
import { clientOf } from './clientOf';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

/** The history of the sample organisation is replayed after the first sync, in the background. */
const REPLAY_MILLISECONDS = 240_000;

/** What the history leaves behind; one of each state a board is about, and the last act of all. */
const LEFT = {
  'account-takeover 3': 'suspended',
  'account-takeover 4': 'approved',
  'pay-later-limit 5': 'in-review',
  'payment-fraud 6': 'changes-requested',
  'query-intent 4': 'design-review',
  'search-ranking 6': 'in-production',
  'search-ranking 7': 'in-review',
};

test('A year of handoffs fills board, table, card and reviews', async ({
  page,
  request,
}) => {
  await signInAs(page, 'Sofia Lindqvist');
  await waitForRegistry(page);
  test.setTimeout(REPLAY_MILLISECONDS + 120_000);
  const client = clientOf(request, 'sofia.lindqvist');
  await expect(async () => {
    const { items } = await client.listHandoffs({ limit: 200 });
    const states = Object.fromEntries(
      items.map(({ entityRef, version, state }) => [
        `${entityRef.split('/')[1]} ${version}`,
        state,
      ]),
    );
    expect(states).toMatchObject(LEFT);
  }).toPass({ timeout: REPLAY_MILLISECONDS, intervals: [1000, 2000] });

  await page.goto('/ml-models/handoffs?scope=all&view=board');
  const card = page
    .getByRole('listitem', { name: /^In review/ })
    .getByRole('link', { name: 'Search ranking' });
  await expect(card).toBeVisible();
  await expectAccessible(page, card);
  await illustrate(page, 'handoff-board', card);

  // My turn is where people begin; a filter is part of the address.
  await page.goto('/ml-models/handoffs?view=table&scope=mine');
  const mine = page.getByRole('table', { name: 'Handoffs' });
  await expect(mine).toContainText('Search ranking');
  await expect(mine).not.toContainText('Payment fraud');
  await page
    .getByRole('searchbox', { name: 'Search by model or number' })
    .fill('nothing has this name');
  await expect(page.getByText('No handoff matches')).toBeVisible();
  expect(page.url()).toContain('nothing');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(mine).toContainText('Payment fraud');

  await page.goto('/catalog/default/mlmodel/search-ranking');
  const progress = page.getByRole('list', { name: 'Progress by section' });
  await expect(progress).toBeVisible();
  await illustrate(page, 'handoff-card', progress);
  await page.getByRole('link', { name: /^Open handoff/ }).click();
  await expect(
    page.getByRole('heading', { name: /Search ranking/ }).first(),
  ).toBeVisible();
  await expect(page.getByText('Imported').first()).toBeVisible();

  await page.goto('/ml-models/reviews?unit=group:default/growth');
  const minutes = page.getByRole('list', { name: 'Meetings so far' });
  await expect(minutes).toContainText('warm the session cache');
  await expectAccessible(page, minutes);
  await illustrate(page, 'design-reviews', minutes);
});
