import { screen, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { modelListEntity } from '../../../__testUtils__/modelListEntity';
import { renderModelsPage } from '../../../__testUtils__/renderModelsPage';
import { shownModels } from '../../../__testUtils__/shownModels';
import { mockModel } from '../../../fixtures/mockModel';

const userEvent = realUserEvent.setup({ delay: null });

describe('the rows of the models page', () => {
  it('keeps the rows when the inventory does not answer', async () => {
    const models = jest
      .fn()
      .mockRejectedValueOnce(new Error('inventory is down'))
      .mockResolvedValue([mockModel()]);
    renderModelsPage({
      entities: [
        modelListEntity('churn', {
          labels: { 'ml-models/production-version': '10' },
        }),
      ],
      models,
    });
    const notice = await screen.findByText(
      'Versions and metrics are not available right now',
    );
    expect(notice).toBeVisible();
    expect(screen.getByText(/inventory is down/)).toBeVisible();
    expect(await shownModels()).toEqual(['churn']);
    // The last word of the catalog, marked as such.
    expect(screen.getByText('v10').parentElement).toHaveAttribute(
      'title',
      expect.stringContaining('As the catalog last heard of it'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('v11')).toBeVisible();
    expect(notice).not.toBeInTheDocument();
  });

  it('marks sample data, registries in trouble and vanished models', async () => {
    renderModelsPage({
      models: async () => [
        mockModel({ source: { ...mockModel().source, sample: true } }),
        mockModel({ source: { ...mockModel().source, status: 'failing' } }),
        mockModel({ state: 'absent' }),
      ],
    });
    expect(await screen.findByText('Sample')).toBeVisible();
    const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }));
    expect(rowOf(/Churn/).getByText('Sample')).toBeVisible();
    expect(rowOf(/Demand/).getByText('Not reachable')).toBeVisible();
    expect(rowOf(/Pricing/).getByText('Missing in registry')).toBeVisible();
  });

  it('sorts by owner however descriptors spell it, and shows the owner the teams do not tell', async () => {
    renderModelsPage({
      search: '?filters[order]=relations.ownedBy&filters[order]=asc',
      entities: [
        modelListEntity('c', { owner: 'group:default/supply', teams: false }),
        modelListEntity('b', { owner: 'ml-serving' }),
        modelListEntity('a', { owner: 'user:default/zoe' }),
        modelListEntity('d', { owner: 'credit' }),
      ],
    });
    expect(await shownModels()).toEqual(['d', 'b', 'c', 'a']);
    const row = (name: string) =>
      within(screen.getByRole('link', { name }).closest('tr')!);
    expect(row('c').getAllByText('Nobody named')).toHaveLength(2);
    expect(row('c').getByText(/Owner/)).toHaveTextContent('Owner: supply');
    expect(row('a').getByText(/Owner/)).toHaveTextContent('Owner: zoe');
    expect(row('d').getByRole('link', { name: 'credit' })).toHaveAttribute(
      'href',
      '/catalog/default/group/credit',
    );
    // One of both teams is accountable already.
    expect(row('b').queryByText(/Owner/)).not.toBeInTheDocument();
  });

  it('tells a model without a registry from one nobody can tell about', async () => {
    renderModelsPage({
      models: async refs => [mockModel(), ...refs.slice(1).map(() => null)],
    });
    const row = await screen.findByRole('row', { name: /Demand/ });
    expect(await within(row).findAllByText('Not in a registry')).toHaveLength(
      2,
    );
    expect(within(row).queryByText('Unknown')).not.toBeInTheDocument();
  });

  it('tells a tier nobody stated from one that is stated', async () => {
    renderModelsPage({
      entities: [
        modelListEntity('stated', { riskTier: 'medium' }),
        modelListEntity('silent', { riskTier: undefined }),
      ],
    });
    await shownModels();
    const chip = (name: string) =>
      within(screen.getByRole('link', { name }).closest('tr')!).getByText(
        'Medium risk',
      );
    expect(chip('stated')).toHaveTextContent(/^Medium risk$/);
    expect(chip('silent')).toHaveTextContent(/^Medium risk, assumed$/);
  });
});
