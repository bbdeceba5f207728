import { expect, test, type Locator, type Page } from '@playwright/test';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

/** More than any page has stops; a goal that is not reached by then cannot be reached. */
const MANY_STOPS = 150;

/** Presses Tab until the goal has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stop = 0; stop < MANY_STOPS; stop++) {
    if (await goal.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${goal}`);
}

test('From sign-in to a comparison without a pointer', async ({ page }) => {
  await page.goto('/');
  await expect(
    page.getByRole('searchbox', { name: 'Find a person, a role or a team' }),
  ).toBeFocused();
  await page.keyboard.type('halvorsen');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Ingrid Halvorsen, account' }),
  ).toBeVisible();
  await waitForRegistry(page);

  await tabTo(
    page,
    page.getByRole('link', { name: 'Account takeover', exact: true }),
  );
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Versions', exact: true }));
  await page.keyboard.press('Enter');
  for (const version of ['v4', 'v3']) {
    await tabTo(
      page,
      page.getByRole('checkbox', { name: `Select ${version} to compare` }),
    );
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Shift+Tab');
  const compare = page.getByRole('button', { name: 'Compare 2' });
  while (!(await compare.evaluate(e => e === document.activeElement))) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Compare 2 versions' }),
  ).toBeVisible();
});

test('The user menu opens, closes and switches by keyboard', async ({
  page,
}) => {
  await signInAs(page, 'Yuki Tanabe');
  const account = page.getByRole('button', { name: 'Yuki Tanabe, account' });
  await account.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('menuitem', { name: 'My profile' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(account).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Lately')).toBeVisible();
});
