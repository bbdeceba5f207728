import type { Locator, Page } from '@playwright/test';

/** The row of a model in the list, by the name it shows. */
export function rowOf(page: Page, name: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
}
