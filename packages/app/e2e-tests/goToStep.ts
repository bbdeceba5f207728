import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Goes on to the next step of a template's form, known by something it shows. The form checks names against the catalog
 * in between and draws itself again meanwhile, which swallows a click at times; a person clicks again as well.
 */
export async function goToStep(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    if (!(await shown.isVisible())) {
      await page
        .getByRole('button', { name: 'Next' })
        .click({ timeout: 5_000 });
    }
    await expect(shown).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
