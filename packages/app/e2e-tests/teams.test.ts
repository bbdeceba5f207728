import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';
import { illustrate } from './illustrate';
import { signInAs } from './signInAs';

const rowOfUnit = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'Units' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

async function openUnit(page: Page, name: string): Promise<void> {
  await page.goto('/ml-models/teams');
  await rowOfUnit(page, name).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function choose(dialog: Locator, label: string, name: string) {
  const field = dialog.getByLabel(label);
  await field.fill(name);
  await dialog.page().getByRole('option', { name, exact: true }).click();
}

/** Takes back what the button of that name says, with a note. */
async function takeBack(page: Page, button: Locator, note: string) {
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(dialog).toBeHidden();
}

test('The map shows all three patterns, what does not fit, what nobody answers for and what is overdue', async ({
  page,
}) => {
  // Two schemes examined and drawn besides the journey itself.
  test.slow();
  await signInAs(page, 'Rosalind Hart');
  await page.goto('/ml-models/teams');
  const company = rowOfUnit(page, 'Alder Market');
  await expect(company).toContainText('Hybrid');
  await expect(company).toContainText('without a rotation');
  await expect(rowOfUnit(page, 'Customer & Growth')).toContainText('Platform');
  const risk = rowOfUnit(page, 'Risk & Payments');
  await expect(risk).toContainText('Embedded');
  await expect(risk).toContainText('Overdue');
  const fulfilment = rowOfUnit(page, 'Fulfilment');
  await expect(fulfilment).toContainText('Does not fit');
  await expect(fulfilment).toContainText('In Alder Market');
  await expectAccessible(page, risk);
  await illustrate(page, 'teams-map', risk);

  await page.getByRole('button', { name: 'Size' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Alder Market');
  await page.getByRole('button', { name: 'Size' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Risk & Payments');
  await page
    .getByRole('combobox', { name: 'Pattern fits' })
    .selectOption({ value: 'mismatch' });
  await expect(risk).toBeHidden();
  await expect(fulfilment).toBeVisible();

  await openUnit(page, 'Alder Market');
  await expect(
    page.getByText('Production models without any rotation'),
  ).toContainText('Production models without any rotation');
  const models = page.getByRole('region', { name: 'Models', exact: true });
  await expect(
    models.getByRole('link', { name: 'Query intent' }).first(),
  ).toBeVisible();
  const members = page.getByRole('list', { name: 'Members' });
  await expect(
    members.getByRole('link', { name: 'Amara Okafor' }),
  ).toBeVisible();
  await expectAccessible(page, members);
});

test('A team lead records capacity, a loan, a word on a rotation and a review, and takes some of it back', async ({
  page,
}) => {
  test.slow();
  await signInAs(page, 'Yuki Tanabe');
  await openUnit(page, 'Customer & Growth');
  const picture = page.getByRole('region', { name: 'Who sits where' });
  await expect(picture).toContainText('Discovery Platform');
  await illustrate(
    page,
    'teams-unit',
    page.getByRole('region', { name: 'Pattern', exact: true }),
  );
  const history = page.getByRole('region', { name: 'History' });
  const dialog = page.getByRole('dialog');

  // Far from the periods of the sample, and a day of its own for each run.
  const day = new Date(Date.now() + (4000 + (Date.now() % 20000)) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  await page.getByRole('button', { name: 'Record a period' }).click();
  await dialog.getByLabel('Kind').selectOption('planned');
  await dialog.getByLabel('First day').fill(day);
  await dialog.getByLabel('Last day').fill(day);
  await dialog.getByLabel('Engineering days of the unit').fill('7');
  const spent = dialog.getByLabel('Of these, for bringing models');
  await spent.fill('8');
  await expect(
    dialog.getByText('Not more than the engineering days'),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Record' })).toBeDisabled();
  await spent.fill('1.5');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  await expect(history.getByRole('listitem').first()).toContainText(
    '1.5 of 7 days for production',
  );
  const table = page.getByRole('table', { name: 'Capacity by period' });
  const period = table.getByRole('row').filter({ hasText: '1.5' });
  await takeBack(
    page,
    period.getByRole('button', { name: /^Take back/ }),
    'A trial',
  );
  await expect(period).toHaveCount(0);
  await expect(history.getByRole('listitem').first()).toContainText('A trial');

  await page.getByRole('button', { name: 'Lend an engineer' }).click();
  await choose(dialog, 'Engineer', 'Oluwaseun Adebayo');
  await choose(dialog, 'Team or system', 'Semantic Search');
  await dialog.getByLabel('Share of their time in percent').fill('15');
  await dialog
    .getByLabel('First day')
    .fill(new Date().toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  await expect(picture).toContainText('Oluwaseun Adebayo');
  await takeBack(
    page,
    page.getByRole('button', {
      name: 'Take back Oluwaseun Adebayo → Semantic Search',
    }),
    'A trial',
  );
  await expect(picture).not.toContainText('Oluwaseun Adebayo');

  await page
    .getByRole('button', { name: 'Confirm the rotation of Search ranking' })
    .click();
  await expect(dialog.getByRole('button', { name: 'Record' })).toBeDisabled();
  await dialog.getByLabel('Who carries the rotation').selectOption('shared');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('row').filter({ hasText: 'Search ranking' }).first(),
  ).toContainText('By the word of Yuki Tanabe');

  await page.getByRole('button', { name: 'Record a review' }).click();
  await expect(dialog.getByRole('table')).toContainText('Models in production');
  await choose(dialog, 'Who took part', 'Dmitri Volkov');
  await dialog
    .getByLabel('What was decided and why')
    .fill('Stay as we are until the next hire.');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  const reviews = page.getByRole('region', { name: 'Yearly review' });
  const review = reviews
    .getByRole('listitem')
    .filter({ hasText: 'Stay as we are until the next hire.' })
    .first();
  await expect(review).toContainText('Dmitri Volkov');
  await takeBack(
    page,
    review.getByRole('button', { name: /^Take back/ }),
    'A trial',
  );
  await expect(
    reviews.getByText('Stay as we are until the next hire.'),
  ).toHaveCount(0);
});

test('The page of a group and the page of a system show how they are organised', async ({
  page,
}) => {
  test.slow();
  await signInAs(page, 'Zainab Rahimi');
  await page.goto('/catalog/default/group/search-science/organisation');
  const team = page.getByRole('region', { name: 'Organisation' });
  await expect(team).toContainText('Zainab Rahimi');
  const members = page.getByRole('list', { name: 'Members' });
  await expect(
    members.getByRole('link', { name: 'Yuki Tanabe' }),
  ).toBeVisible();
  await expectAccessible(page, members);
  await illustrate(page, 'team-tab', team);

  await page.goto('/catalog/default/system/payments-trust');
  await expect(page.getByText('Criticality and cover')).toBeVisible();
  const engineer = page
    .getByRole('list', { name: 'Sits here' })
    .getByRole('link', { name: 'Daniel Osei' });
  await expect(engineer).toBeVisible();
  await illustrate(page, 'system-card', engineer);
});
