import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Expects no violation of WCAG 2.2 A and AA that axe can find, in light and in dark.
 *
 * @param within - selector of the part that is ours, where the page around it is the platform's
 */
export async function expectAccessible(
  page: Page,
  within?: string,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours that are still changing have no contrast to measure.
    await page.waitForTimeout(700);
    const axe = new AxeBuilder({ page }).withTags(RULES);
    const { violations } = await (within ? axe.include(within) : axe).analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      scheme: colorScheme,
      where: nodes.map(node => node.html.slice(0, 200)),
      why: nodes[0].failureSummary,
    }));
    expect(found).toEqual([]);
  }
}
