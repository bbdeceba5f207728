import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';

/**
 * Expects of a page in a narrow window that it is accessible in light and in dark, and that nothing around a part of it
 * has to be scrolled sideways.
 *
 * @param ready - what is on the page last; may itself be scrolled sideways, as a board is
 * @param prepare - brings `ready` back when a change of theme takes it away, such as a dialog
 */
export async function expectNarrow(
  page: Page,
  ready: Locator,
  prepare?: () => Promise<void>,
): Promise<void> {
  await expectAccessible(page, ready, prepare);
  const wide = await ready.evaluate(part => {
    const found: string[] = [];
    for (let box = part.parentElement; box; box = box.parentElement) {
      const { overflowX } = window.getComputedStyle(box);
      const scrolls =
        box === document.scrollingElement ||
        overflowX === 'auto' ||
        overflowX === 'scroll';
      if (scrolls && box.scrollWidth > box.clientWidth) {
        found.push(`${box.tagName} ${box.className}: ${box.scrollWidth}`);
      }
    }
    return found;
  });
  expect(wide).toEqual([]);
}
