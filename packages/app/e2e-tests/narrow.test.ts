import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

/** A telephone held upright. */
const TELEPHONE = { width: 390, height: 844 };

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'Yuki Tanabe');
  await waitForRegistry(page);
  // Only now: on a telephone the platform hides who is signed in behind a menu.
  await page.setViewportSize(TELEPHONE);
});

/** Pixels by which the page is wider than the window. */
function overflow(): number {
  return document.documentElement.scrollWidth - window.innerWidth;
}

test('Models are found on a telephone, with the facets in a drawer', async ({
  page,
}) => {
  // Cards in place of the table that would not fit.
  const fraud = page.getByRole('link', { name: 'Payment fraud', exact: true });
  const geocoder = page.getByRole('link', { name: 'Address geocoder' });
  await expect(geocoder).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);

  const filters = page.getByRole('button', { name: /^Filters/ });
  const risk = page.getByRole('group', { name: /Risk tier/ });
  await filters.click();
  await risk.getByRole('checkbox', { name: /High/ }).check();
  await expectAccessible(page, risk, async () => {
    await expect(async () => {
      if (!(await risk.isVisible())) await filters.click({ timeout: 1000 });
      await expect(risk).toBeVisible({ timeout: 1000 });
    }).toPass();
  });
  await page.getByRole('button', { name: 'Show the models' }).click();
  await expect(risk).toBeHidden();
  // How many values are chosen, beside the button.
  await expect(
    page.getByRole('search').getByText('1', { exact: true }),
  ).toBeVisible();
  await expect(geocoder).toBeHidden();
  await expect(fraud).toBeVisible();
});

test('The page of a model begins with the model on a telephone', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Account takeover' }).click();
  const model = page.getByRole('heading', { name: 'Model', exact: true });
  const about = page.getByRole('heading', { name: 'About', exact: true });
  await expect(
    page.getByText('Key metrics of v3, in production'),
  ).toBeVisible();
  const top = async (heading: typeof model) => (await heading.boundingBox())!.y;
  expect(await top(model)).toBeLessThan(await top(about));
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  await expectAccessible(page, model);
});
