import path from 'node:path';
import type { Page } from '@playwright/test';

const IMAGES = path.resolve(__dirname, '../../../docs/images');

/**
 * Writes a picture for the documentation in light and in dark, when BATON_SCREENSHOTS=1 asks for it; an ordinary run
 * leaves the work tree alone.
 *
 * @param name - of the file, without extension
 */
export async function illustrate(page: Page, name: string): Promise<void> {
  if (process.env.BATON_SCREENSHOTS !== '1') {
    return;
  }
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // The theme changes at once, its transitions end within half a second.
    await page.waitForTimeout(700);
    await page.screenshot({
      path: path.join(
        IMAGES,
        scheme === 'light' ? `${name}.png` : `${name}-dark.png`,
      ),
      animations: 'disabled',
      caret: 'hide',
    });
  }
}
