import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { rowOf } from './rowOf';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

test('A data scientist finds a model among those of registries and repositories', async ({
  page,
}) => {
  await signInAs(page, 'Yuki Tanabe');
  await waitForRegistry(page);

  // One from a descriptor with what its registry says, one from the registry alone, one nobody has completed.
  await expect(rowOf(page, 'Account takeover')).toContainText(
    'Risk Engineering',
  );
  await expect(rowOf(page, 'Account takeover')).toContainText('v3');
  await expect(rowOf(page, 'churn-grocery-plus')).toContainText('v3');
  await expect(rowOf(page, 'Address geocoder')).toContainText('Nobody named');
  await expect(page.getByText(/^1–20 of \d+$/)).toBeVisible();
  const champion = rowOf(page, 'Account takeover').getByText('champion');
  await expectAccessible(page, champion);
  await illustrate(page, 'models-page', champion);

  const risk = page.getByRole('group', { name: /Risk tier/ });
  await risk.getByRole('checkbox', { name: /High/ }).check();
  await expect(rowOf(page, 'Address geocoder')).toBeHidden();
  await expect(rowOf(page, 'Payment fraud')).toBeVisible();
  await expect(page).toHaveURL(/high/);

  // What was chosen is in the address, so a link says the same to somebody else.
  await page.reload();
  await expect(risk.getByRole('checkbox', { name: /High/ })).toBeChecked();
  await page
    .getByRole('textbox', { name: 'Search models' })
    .or(page.getByRole('searchbox', { name: 'Search models' }))
    .fill('pay-later');
  await expect(rowOf(page, 'Payment fraud')).toBeHidden();
  await expect(rowOf(page, 'Pay-later limit')).toBeVisible();
});

test('Owned shows what one of the own teams is accountable for', async ({
  page,
}) => {
  await signInAs(page, 'Leila Haddad');
  await waitForRegistry(page);
  await page.getByRole('button', { name: 'Owned' }).click();
  await expect(rowOf(page, 'Account takeover')).toBeHidden();
  await expect(rowOf(page, 'Pay-later limit')).toBeVisible();

  await page.getByRole('button', { name: 'Star Pay-later limit' }).click();
  await page.getByRole('button', { name: 'Starred' }).click();
  await expect(rowOf(page, 'Pay-later limit')).toBeVisible();
  await page.getByRole('button', { name: 'Cards' }).click();
  await expect(
    page.getByRole('link', { name: 'Pay-later limit' }),
  ).toBeVisible();
  await expectAccessible(
    page,
    page.getByRole('link', { name: 'Pay-later limit' }),
  );
});

test('Search finds a model of a registry', async ({ page }) => {
  await signInAs(page, 'Zhang Wei');
  await waitForRegistry(page);
  await page.goto('/search?query=banana');
  // The index is filled on a schedule of its own.
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByRole('link', { name: /tmp-banana-ripeness/ }).first(),
    ).toBeVisible();
  }).toPass({ timeout: 60_000 });
});
