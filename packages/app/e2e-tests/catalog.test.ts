import { expect, test } from '@playwright/test';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'Eleni Papadaki');
  await waitForRegistry(page);
});

test('The stock catalog page lists and filters the kind', async ({ page }) => {
  await page.goto('/catalog?filters[kind]=mlmodel&filters[user]=all');
  await expect(
    page.getByRole('heading', { name: /^All mlmodels \(\d+\)$/i, level: 2 }),
  ).toBeVisible();
  await page.goto(
    '/catalog?filters[kind]=mlmodel&filters[user]=all&filters[type]=forecaster',
  );
  await expect(
    page.getByRole('link', { name: 'Demand forecast, fresh' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Payment fraud' })).toBeHidden();
});

test('Pages of code, systems and teams name their models', async ({ page }) => {
  for (const [path, heading, model] of [
    ['component/fraud-decisions', /^Serves/, 'Payment fraud'],
    ['component/delivery-eta-experiments', /^Trains/, 'Delivery arrival time'],
    ['system/discovery', /^Contains/, 'Basket recommender'],
    ['group/risk-engineering', /^Operates/, 'Pay-later limit'],
  ] as const) {
    await page.goto(`/catalog/default/${path}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByRole('link', { name: model }).first()).toBeVisible();
  }
});

test('Baton describes itself', async ({ page }) => {
  await page.goto('/catalog/default/system/baton');
  await expect(
    page.getByRole('heading', { name: 'Baton', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Backend plugin' }).first(),
  ).toBeVisible();
});
