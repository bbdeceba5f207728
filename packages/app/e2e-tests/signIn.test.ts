import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { signInAs } from './signInAs';

test('Somebody new chooses a person, stays that person and switches to the other side', async ({
  page,
}) => {
  // Two schemes examined and drawn besides the journey itself.
  test.slow();
  await page.goto('/');
  const science = page.getByRole('region', { name: 'Data science' });
  const engineering = page.getByRole('region', { name: 'Engineering' });
  await expect(
    science.getByRole('button', { name: /Yuki Tanabe/ }),
  ).toBeVisible();
  await expect(
    engineering.getByRole('button', { name: /Ingrid Halvorsen/ }),
  ).toBeVisible();
  await expect(page.getByText(/is being loaded/)).toBeHidden();
  const person = science.getByRole('button', { name: /Yuki Tanabe/ });
  await expectAccessible(page, person);
  await illustrate(page, 'sign-in', person);

  await signInAs(page, 'Yuki Tanabe');
  await expect(page).toHaveURL(/\/ml-models\/models/);

  await page.reload();
  await page.getByRole('button', { name: 'Yuki Tanabe, account' }).click();
  await page.getByRole('menuitem', { name: 'My profile' }).click();
  await expect(page).toHaveURL(/\/catalog\/default\/user\/yuki\.tanabe/);

  await page.getByRole('button', { name: 'Yuki Tanabe, account' }).click();
  await page.getByRole('menuitem', { name: 'Switch person' }).click();
  await page
    .getByRole('searchbox', { name: 'Find a person, a role or a team' })
    .fill('risk engineering lead');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Ingrid Halvorsen, account' }),
  ).toBeVisible();
});

test('Nobody is let in by a name that is not of the sample organisation', async ({
  page,
  request,
}) => {
  for (const [headers, status] of [
    [{ 'x-demo-user': 'guest' }, 403],
    [{}, 401],
  ] as const) {
    const response = await request.get('/api/auth/demo/refresh', { headers });
    expect(response.status()).toBe(status);
  }
  await page.addInitScript(() =>
    localStorage.setItem('baton.demo.person', 'guest'),
  );
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('did not work');
});
