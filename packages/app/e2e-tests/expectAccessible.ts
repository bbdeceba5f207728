import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { inBothSchemes } from './inBothSchemes';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Tabs of the platform's page header: they name panels that it does not render (aria-controls). */
const PLATFORM_TABS = '.bui-Tab';

/** The platform's entry of the sidebar: its accessible name leaves out the number of unread notifications it shows. */
const PLATFORM_NOTIFICATIONS = 'a[href="/notifications"]';

/**
 * Expects no violation of WCAG 2.2 A and AA that axe can find on the whole page, in light and in dark.
 *
 * @param ready - what is on the page last, so that it is not its loading state that is examined
 * @param prepare - brings `ready` back when a change of theme takes it away, such as an open drawer
 */
export async function expectAccessible(
  page: Page,
  ready: Locator,
  prepare?: () => Promise<void>,
): Promise<void> {
  const examine = async (scheme: 'light' | 'dark') => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(RULES)
      .exclude(PLATFORM_TABS)
      .exclude(PLATFORM_NOTIFICATIONS)
      .analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      scheme,
      where: nodes.map(node => node.html.slice(0, 200)),
      why: nodes[0].failureSummary,
    }));
    expect(found).toEqual([]);
  };
  await inBothSchemes(page, ready, examine, prepare);
}
