import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { inBothSchemes } from './inBothSchemes';

const IMAGES = path.resolve(__dirname, '../../../docs/images');

/**
 * Writes a picture for the documentation in light and in dark, when BATON_SCREENSHOTS=1 asks for it; an ordinary run
 * leaves the work tree alone.
 *
 * @param name - of the file, without extension
 * @param ready - what is on the page last; scrolled into view
 */
export async function illustrate(
  page: Page,
  name: string,
  ready: Locator,
): Promise<void> {
  if (process.env.BATON_SCREENSHOTS !== '1') {
    return;
  }
  await inBothSchemes(page, ready, async scheme => {
    const file = scheme === 'light' ? `${name}.png` : `${name}-dark.png`;
    await page.screenshot({
      path: path.join(IMAGES, file),
      animations: 'disabled',
      caret: 'hide',
    });
  });
}
