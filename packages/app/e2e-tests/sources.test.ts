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
    .filter({ hasText: 'Sample' });
  await expect(registry).toContainText('MLflow');
  await expect(registry).toContainText('Up to date');
  await expectAccessible(page, registry.getByText('Up to date'));
  await registry.getByRole('button', { name: 'Sync now' }).click();
  await expect(registry).toContainText('Asked for by a person');
});
