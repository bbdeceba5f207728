import { expect, type Page } from '@playwright/test';

/** The first sync, the claims and the catalog's processing take some seconds after the very first start. */
const FIRST_SYNC_MILLISECONDS = 120_000;

/** Waits until the models of the recorded registry are in the catalog and claimed. Expects somebody signed in. */
export async function waitForRegistry(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto('/ml-models/models');
    await expect(rowOf(page, 'tmp-banana-ripeness')).toBeVisible();
    await expect(rowOf(page, 'Account takeover')).toContainText('v3');
  }).toPass({ timeout: FIRST_SYNC_MILLISECONDS });
}

/** The row of a model in the list, by the name it shows. */
export function rowOf(page: Page, name: string) {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
}
