import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { rowOf } from './rowOf';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

async function openModel(page: Page, name: string) {
  await page.goto('/ml-models/models?limit=50');
  await rowOf(page, name).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'Ingrid Halvorsen');
  await waitForRegistry(page);
});

test('The page of a model says who answers for it, what runs and how good it is', async ({
  page,
}) => {
  await openModel(page, 'Payment fraud');
  const teams = page.getByRole('region', { name: 'Who answers for it' });
  await expect(teams).toContainText('Fraud Science');
  await expect(teams).toContainText('Risk Engineering');
  await expect(
    page.getByText('Key metrics of v5, in production'),
  ).toBeVisible();
  await expect(
    page.getByText('Nothing is missing.').or(page.getByText(/How to add/)),
  ).toBeVisible();
  const champion = page.getByText('Key metrics of v5, in production');
  await expectAccessible(page, champion);
  await illustrate(page, 'model-page', champion);

  // What the graph draws is there as links too.
  const lineage = page.getByLabel('The same as links');
  for (const name of [
    'Labelled payments',
    'payment-fraud-experiments',
    'Fraud decisions',
  ]) {
    await expect(lineage.getByRole('link', { name }).first()).toBeVisible();
  }
});

test('Lineage leads from the data to the endpoint and to the model that was replaced', async ({
  page,
}) => {
  await openModel(page, 'Delivery arrival time');
  const links = page.getByLabel('The same as links');
  await expect(
    links.getByRole('link', { name: 'Delivery traces' }),
  ).toBeVisible();
  await illustrate(
    page,
    'lineage',
    links.getByRole('link', { name: 'Delivery arrival time (first)' }),
  );
  await links
    .getByRole('link', { name: 'Delivery arrival time (first)' })
    .click();
  await expect(
    page.getByRole('heading', {
      name: 'Delivery arrival time (first)',
      exact: true,
    }),
  ).toBeVisible();
});

test('Versions are compared side by side', async ({ page }) => {
  await openModel(page, 'Payment fraud');
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  const table = page.getByRole('table', { name: /^Versions of/ });
  await expect(table.getByRole('row')).toHaveCount(7);
  await expect(table.getByRole('row', { name: /champion/ })).toContainText(
    'v5',
  );
  await expectAccessible(page, table.getByText('champion'));

  for (const version of ['v4', 'v5', 'v6']) {
    await page
      .getByRole('checkbox', { name: `Select ${version} to compare` })
      .check();
  }
  await page.getByRole('button', { name: 'Compare 3' }).click();
  await expect(
    page.getByRole('heading', { name: 'Compare 3 versions' }),
  ).toBeVisible();
  const comparison = page.getByRole('table', {
    name: 'Compare 3 versions',
  });
  await expect(comparison.getByRole('row', { name: /^roc_auc/ })).toBeVisible();
  await expect(
    page.getByRole('img', { name: /over 6 versions/ }),
  ).toBeVisible();
  const chart = page.getByRole('img', { name: /over 6 versions/ });
  await expectAccessible(page, chart);
  await illustrate(page, 'comparison', comparison);

  const compared = page.url();
  await page.reload();
  expect(page.url()).toBe(compared);
  await expect(comparison.getByRole('row', { name: /^roc_auc/ })).toBeVisible();
});

test('A version shows its signature, its run and its card', async ({
  page,
}) => {
  await openModel(page, 'Payment fraud');
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page
    .getByRole('table', { name: /^Versions of/ })
    .getByRole('link', { name: 'v5' })
    .click();
  const details = page.getByRole('dialog', { name: 'Version v5' });
  await expect(
    details.getByRole('heading', { name: 'Signature' }),
  ).toBeVisible();
  await expect(details.getByRole('table', { name: 'Inputs' })).toBeVisible();
  await expect(
    details.getByRole('heading', { name: 'Model card' }),
  ).toBeVisible();
  const card = details.getByRole('heading', { name: 'Model card' });
  await expectAccessible(page, card);
  await illustrate(
    page,
    'version',
    details.getByRole('heading', { name: 'Signature' }),
  );
});

test('What is missing is said with how to mend it', async ({ page }) => {
  await openModel(page, 'Address geocoder');
  await expect(
    page.getByText('Neither a data science nor an engineering team is named'),
  ).toBeVisible();
  await expect(page.getByText('No registry is named')).toBeVisible();
  await expectAccessible(page, page.getByText('No registry is named'));

  await openModel(page, 'tmp-banana-ripeness');
  await page
    .getByRole('button', { name: 'Describe it in a repository' })
    .click();
  const dialog = page.getByRole('dialog', {
    name: 'Describe this model in a repository',
  });
  await expect(dialog).toContainText('kind: MlModel');
});
