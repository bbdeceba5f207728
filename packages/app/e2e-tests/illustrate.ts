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
 * @param prepare - does again what a change of theme undoes, such as what was written into a form
 */
export async function illustrate(
  page: Page,
  name: string,
  ready: Locator,
  prepare: () => Promise<void> = async () => {},
): Promise<void> {
  if (process.env.BATON_SCREENSHOTS !== '1') {
    return;
  }
  await inBothSchemes(page, ready, async scheme => {
    await prepare();
    const file = scheme === 'light' ? `${name}.png` : `${name}-dark.png`;
    await page.screenshot({
      path: path.join(IMAGES, file),
      animations: 'disabled',
      caret: 'hide',
    });
  });
}
