import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Tabs of the platform's page header: they name panels that it does not render (aria-controls). */
const PLATFORM_TABS = '.bui-Tab';

/** Expects no violation of WCAG 2.2 A and AA that axe can find on the whole page, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours that are still changing have no contrast to measure.
    await page.waitForTimeout(700);
    const { violations } = await new AxeBuilder({ page })
      .withTags(RULES)
      .exclude(PLATFORM_TABS)
      .analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      scheme: colorScheme,
      where: nodes.map(node => node.html.slice(0, 200)),
      why: nodes[0].failureSummary,
    }));
    expect(found).toEqual([]);
  }
}
