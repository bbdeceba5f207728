import { expect, test } from '@playwright/test';
import { chooseOption } from './chooseOption';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { signInAs } from './signInAs';
import { waitForRegistry } from './waitForRegistry';

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'Amara Okafor');
  await waitForRegistry(page);
});

test('An experiment is created without a network: repository, entity, handoff', async ({
  page,
}) => {
  test.slow();
  await page.goto('/create');
  for (const title of [
    'Machine-learning experiment',
    'Machine-learning service',
    'New version of a served model',
  ]) {
    await expect(page.getByText(title, { exact: true })).toBeVisible();
  }
  await illustrate(
    page,
    'create-page',
    page.getByText('Machine-learning service'),
  );

  await page.goto('/create/templates/default/ml-experiment');
  const name = page
    .getByRole('textbox', { name: 'Name', exact: false })
    .first();
  const similar = page.getByRole('region', {
    name: 'Models there are already',
  });
  const nameWhatExists = async () => {
    await name.fill('payment-fraud');
    await page.getByRole('textbox', { name: 'Title' }).fill('Card fraud');
    await expect(page.getByText('Taken already:')).toBeVisible();
    await expect(
      similar.getByRole('link', { name: 'Payment fraud' }),
    ).toBeVisible();
  };
  await nameWhatExists();
  await expect(similar).toContainText('same kind');
  await expectAccessible(page, similar);
  await illustrate(page, 'create-experiment', similar, nameWhatExists);

  // The name is unique to the run, so that a portal that runs on can be tested again.
  const unique = `chargebacks-${Date.now().toString(36)}`;
  await name.fill(unique);
  await expect(page.getByText('The name is free')).toBeVisible();
  // Looking at both themes empties the form.
  await page.getByRole('textbox', { name: 'Title' }).fill('Card fraud');
  await chooseOption(page, 'Data-science team', 'Fraud Science');
  await chooseOption(page, 'Engineering team', 'Risk Engineering');
  await chooseOption(page, 'System', 'Payments & Trust');
  await page
    .getByRole('textbox', { name: 'Business objective' })
    .fill('Fewer chargebacks at the same approval rate.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Tracking server' }).click();
  await page.getByRole('option', { name: 'MLflow (main)' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(`growth/${unique}`)).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create the repository' }).click();

  const repository = page.getByRole('link', { name: 'Repository' });
  await expect(repository).toBeVisible({ timeout: 120_000 });
  await illustrate(page, 'create-task', repository);
  const address = await repository.getAttribute('href');
  const files = await page.request.get(
    `${address}/raw/branch/main/handoff.yaml`,
  );
  expect(await files.text()).toContain(`mlmodel:default/${unique}`);

  await page.getByRole('link', { name: 'Model in the catalog' }).click();
  await expect(
    page.getByRole('heading', { name: 'Card fraud', exact: true }),
  ).toBeVisible();
  await expect(page.getByText('Way into production')).toBeVisible();
  await expect(
    page.getByText(/can be made once the design is agreed/),
  ).toBeVisible();
  // The repository follows the newest standard; nothing has checked its first commit yet.
  await expect(page.getByText('experiment@1', { exact: true })).toBeVisible();
  await expect(page.getByText('Up to date with its template')).toBeVisible();
  const checks = page.getByText('0 of 7 required checks passed');
  await illustrate(page, 'model-standards', checks);
  await checks.click();
  await expect(page.getByText('lock-check: not reported')).toBeVisible();
});

test('A promotion that lacks facts makes nothing and names all of them', async ({
  page,
}) => {
  test.slow();
  const formData = {
    sourceModel: 'mlmodel:default/payment-fraud',
    modelVersion: '5',
    name: `payment-fraud-${Date.now().toString(36)}`,
    owner: 'group:default/risk-engineering',
  };
  await page.goto(
    `/create/templates/default/ml-production?formData=${encodeURIComponent(
      JSON.stringify(formData),
    )}`,
  );
  // What the promotion fills in is there, the version with the aliases that point to it.
  await expect(page.getByRole('button', { name: 'Version' })).toContainText(
    '5',
  );
  await expect(page.getByRole('button', { name: 'Version' })).toContainText(
    'champion',
  );
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create the repository' }).click();
  // The sample experiments are on a host that the portal does not know.
  await expect(page.getByText(/cannot be promoted yet/).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/has no source location/).first()).toBeVisible();
});
