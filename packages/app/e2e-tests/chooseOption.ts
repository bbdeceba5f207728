import type { Page } from '@playwright/test';

/** Types the beginning of an option into a picker that searches, and takes it. */
export async function chooseOption(
  page: Page,
  label: string,
  option: string,
): Promise<void> {
  const field = page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first();
  await field.click();
  await field.fill(option.slice(0, 6));
  await page.getByRole('option', { name: option, exact: true }).first().click();
}
