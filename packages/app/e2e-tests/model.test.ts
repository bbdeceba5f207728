import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { rowOf } from './rowOf';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

/** High enough for a picture that shows a whole view, from the name of the model on. */
const PICTURE = { width: 1440, height: 1350 };

/** Follows a link out of the portal and gives back the page it opens. */
async function follow(page: Page, link: Locator): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await link.click();
  return await opened;
}

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
  const card = page.getByRole('region', { name: 'Model card' });
  await card.getByRole('button', { name: 'Read the card of v5' }).click();
  await expect(card.getByRole('heading').nth(1)).toBeVisible();
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

test('Links to the registry of the sample show what was recorded of it', async ({
  page,
}) => {
  await openModel(page, 'Payment fraud');
  const registered = await follow(
    page,
    page.getByRole('link', { name: 'Open in MLflow' }),
  );
  await expect(registered.getByText('npm run demo:mlflow')).toBeInViewport();
  await expect(
    registered.getByRole('heading', { name: 'Model payment-fraud' }),
  ).toBeVisible();
  await registered
    .getByRole('link', { name: 'Version 5', exact: true })
    .click();
  await expect(
    registered.getByRole('heading', { name: 'Version 5 of payment-fraud' }),
  ).toBeVisible();
  await expect(
    registered.getByRole('heading', { name: 'Model payment-fraud' }),
  ).toBeHidden();
  await registered.close();

  await page.getByRole('link', { name: 'v5', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Version v5' });
  await expect(details.getByText('Sample data')).toBeVisible();
  const run = await follow(
    page,
    details.getByRole('link', { name: /^payment-fraud-5/ }),
  );
  await expect(
    run.getByRole('row', { name: /^roc_auc 0\.92775/ }),
  ).toBeVisible();
});

test('Lineage leads from the data to the endpoint and to the model that was replaced', async ({
  page,
}) => {
  await openModel(page, 'Delivery arrival time');
  const links = page.getByLabel('The same as links');
  await expect(
    links.getByRole('link', { name: 'Delivery traces' }),
  ).toBeVisible();
  const lineage = page.getByRole('heading', { name: 'Lineage', exact: true });
  // As high as what is from the lineage on, so that the picture begins with it.
  await page.setViewportSize({ ...PICTURE, height: 760 });
  await illustrate(page, 'lineage', lineage, async () => {
    // The last to come on the page; before, everything below moves once more.
    await expect(
      page.getByRole('button', { name: /^(Next: |Start a handoff)/ }).first(),
    ).toBeVisible();
    await lineage.evaluate(heading => {
      heading.style.scrollMarginTop = '40px';
      heading.scrollIntoView();
    });
  });
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
  await openModel(page, 'Basket recommender');
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  const table = page.getByRole('table', { name: /^Versions of/ });
  await expect(table.getByRole('row')).toHaveCount(9);
  await expect(table.getByRole('row', { name: /champion/ })).toContainText(
    'v7',
  );
  await expectAccessible(page, table.getByText('champion'));

  for (const version of ['v8', 'v7', 'v6']) {
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
  const headOf = (version: string) =>
    comparison.getByRole('columnheader', { name: new RegExp(`^${version} `) });
  await expect(headOf('v7')).toContainText('Baseline');
  await expect(
    comparison.getByRole('cell', { name: /against v7/ }).first(),
  ).toBeVisible();
  const chart = page.getByRole('img', { name: /over 8 versions/ });
  await expect(chart).toBeVisible();
  await expectAccessible(page, chart);
  await page.setViewportSize(PICTURE);
  await illustrate(page, 'comparison', chart, async () => {
    await page
      .getByRole('heading', { name: 'Basket recommender', exact: true })
      .scrollIntoViewIfNeeded();
  });

  await page.getByLabel('Compare with').selectOption({ label: 'v6' });
  await expect(headOf('v6')).toContainText('Baseline');
  await expect(page).toHaveURL(/baseline=/);
  const compared = page.url();
  await page.reload();
  expect(page.url()).toBe(compared);
  await expect(headOf('v6')).toContainText('Baseline');
  await expect(headOf('v7')).not.toContainText('Baseline');
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
  await page.setViewportSize(PICTURE);
  await illustrate(
    page,
    'version',
    details.getByRole('heading', { name: 'Version v5' }),
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
