import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Does something in dark and in light. A change of theme mounts the whole page anew, so it is waited for again.
 *
 * @param ready - what is on the page last; scrolled into view
 * @param prepare - brings `ready` back when a change of theme takes it away, such as an open drawer
 */
export async function inBothSchemes(
  page: Page,
  ready: Locator,
  act: (scheme: 'light' | 'dark') => Promise<void>,
  prepare: () => Promise<void> = async () => {},
): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(
      page.locator(`[data-theme-mode="${colorScheme}"]`).first(),
    ).toBeAttached();
    await prepare();
    await expect(ready).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await ready.scrollIntoViewIfNeeded();
    // Colours and drawers that are still moving have no contrast to measure and no shape to show.
    await page.waitForTimeout(1000);
    await act(colorScheme);
  }
}
