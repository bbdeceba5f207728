import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

test('The sources page says what was read and when, and reads again on request', async ({
  page,
}) => {
  await signInAs(page, 'Eleni Papadaki');
  await waitForRegistry(page);
  await page.getByRole('tab', { name: 'Sources' }).click();
  const registry = page
    .getByRole('list', { name: 'Registries' })
    .getByRole('listitem')
    .filter({ hasText: 'MLflow' })
    .first();
  await expect(registry).toContainText('Up to date');
  await expect(registry).toContainText('Sample');
  await expectAccessible(page, registry.getByText('Up to date'));
  await registry.getByRole('button', { name: 'Sync now' }).click();
  await expect(registry).toContainText('Asked for by a person');
});
