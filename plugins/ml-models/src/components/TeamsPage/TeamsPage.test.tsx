import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeOrganisationApi } from '../../fixtures/organisation/fakeOrganisationApi';
import { mockUnit } from '../../fixtures/organisation/mockUnit';
import { renderTeams } from '../../__testUtils__/renderTeams';

const growth = mockUnit();
const supply = mockUnit({
  ref: 'group:default/supply',
  title: 'Supply',
  size: { ...growth.size, count: 51, members: 60 },
  pattern: {
    declared: 'embedded',
    recommended: 'hybrid',
    match: 'mismatch',
    nearBoundary: true,
    reasons: [
      {
        code: 'size-hybrid',
        text: '51 people: from 50 hybrid fits.',
        refs: [],
      },
    ],
  },
  onCall: { ...growth.onCall, none: 1, shared: 2 },
  review: { state: 'overdue', dueAt: '2026-01-01', reasons: [] },
});

const row = async (name: RegExp) =>
  within(await screen.findByRole('table', { name: 'Units' }))
    .getAllByRole('row')
    .find(each => name.test(each.textContent ?? ''))!;

describe('TeamsPage', () => {
  it('shows each unit with size, fit, cover, capacity and review', async () => {
    renderTeams(
      '/ml-models/teams',
      fakeOrganisationApi({ units: [growth, supply] }),
    );
    const supplyRow = await row(/Supply/);
    expect(supplyRow).toHaveTextContent('51 people');
    expect(supplyRow).toHaveTextContent('Does not fit');
    expect(supplyRow).toHaveTextContent(
      'Declared Embedded, recommended Hybrid',
    );
    expect(supplyRow).toHaveTextContent('1 without a rotation');
    expect(supplyRow).toHaveTextContent('20% · On target');
    expect(supplyRow).toHaveTextContent('Overdue');
    expect(
      within(supplyRow).getByRole('link', { name: 'Supply' }),
    ).toHaveAttribute('href', '/ml-models/teams/default/supply');
    expect(screen.getByText(/below 20 embedded, from 50 hybrid/)).toBeVisible();
  });

  it('narrows by the address and by its controls', async () => {
    renderTeams(
      '/ml-models/teams?match=mismatch',
      fakeOrganisationApi({ units: [growth, supply] }),
    );
    await row(/Supply/);
    expect(
      screen.queryByRole('link', { name: 'Customer & Growth' }),
    ).toBeNull();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Pattern fits' }),
      'Fits (1)',
    );
    expect(
      await screen.findByRole('link', { name: 'Customer & Growth' }),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Without on-call (1)' }),
    );
    expect(await screen.findByText('No unit matches')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await row(/Supply/);
  });

  it('says how to begin when no unit is marked', async () => {
    renderTeams('/ml-models/teams', fakeOrganisationApi());
    expect(await screen.findByText('No unit is marked yet')).toBeVisible();
  });
});

describe('UnitPage', () => {
  it('shows who sits where, and records a period, which is there afterwards', async () => {
    renderTeams(
      '/ml-models/teams/default/growth',
      fakeOrganisationApi({ units: [mockUnit()] }),
    );
    const picture = await screen.findByRole('region', {
      name: 'Who sits where',
    });
    expect(picture).toHaveTextContent('Search Science');
    expect(
      within(picture).getAllByRole('list', { name: 'Sits here' })[0],
    ).toHaveTextContent('Sam Okoro');

    await userEvent.click(
      screen.getByRole('button', { name: 'Record a period' }),
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Record' });
    expect(save).toBeDisabled();
    await userEvent.type(
      within(dialog).getByLabelText(/First day/),
      '2026-05-01',
    );
    await userEvent.type(
      within(dialog).getByLabelText(/Last day/),
      '2026-05-14',
    );
    await userEvent.type(
      within(dialog).getByLabelText(/Engineering days of the unit/),
      '80',
    );
    const spent = within(dialog).getByLabelText(/for bringing models/);
    await userEvent.type(spent, '90');
    expect(
      within(dialog).getByText('Not more than the engineering days'),
    ).toBeVisible();
    await userEvent.clear(spent);
    await userEvent.type(spent, '8');
    await userEvent.click(save);

    const table = await screen.findByRole('table', {
      name: 'Capacity by period',
    });
    expect(await within(table).findByText('10%')).toBeVisible();
  });

  it('says why somebody may not record', async () => {
    renderTeams(
      '/ml-models/teams/default/growth',
      fakeOrganisationApi({
        units: [
          mockUnit({
            mayRecord: { allowed: false, reason: 'You are in another unit.' },
          }),
        ],
      }),
    );
    const button = await screen.findByRole('button', {
      name: 'Record a review',
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(/You are in another unit/);
  });
});
