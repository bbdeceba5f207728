import { expect, type Page } from '@playwright/test';

/**
 * Signs in on the page that lists the people. The list may still be filling itself after the very first start.
 *
 * @param name - as it is displayed, for example "Yuki Tanabe"
 */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(
    page.getByRole('button', { name: `${name}, account` }),
  ).toBeVisible();
}
