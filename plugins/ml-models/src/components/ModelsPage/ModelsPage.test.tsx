import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { modelListEntity } from '../../__testUtils__/modelListEntity';
import { renderModelsPage } from '../../__testUtils__/renderModelsPage';
import { shownModels } from '../../__testUtils__/shownModels';

const userEvent = realUserEvent.setup({ delay: null });

const refs = ['churn', 'demand', 'pricing'].map(
  name => `mlmodel:default/${name}`,
);

describe('the models page', () => {
  it('shows rows, then live values, and asks for each thing once', async () => {
    const { rows, facets, getModelsByRefs, getHandoffStatus } =
      renderModelsPage({});
    expect(await shownModels()).toEqual(['Churn', 'Demand', 'Pricing']);

    const churn = screen.getByRole('row', { name: /Churn/ });
    expect(await within(churn).findByText('v11')).toBeVisible();
    expect(within(churn).getByText('champion')).toBeVisible();
    expect(within(churn).getByText('latest v12')).toBeVisible();
    expect(within(churn).getByText('0.9342')).toBeVisible();
    expect(within(churn).getByText('Production')).toBeVisible();
    expect(within(churn).getByText('High risk')).toBeVisible();
    expect(
      within(churn).getByRole('link', { name: 'ds-growth' }),
    ).toHaveAttribute('href', '/catalog/default/group/ds-growth');
    const pricing = screen.getByRole('row', { name: /Pricing/ });
    expect(within(pricing).getAllByText('Nobody named')).toHaveLength(2);
    expect(await screen.findByText('3 models')).toBeInTheDocument();
    expect(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    ).not.toBeChecked();

    // One page of rows, one count, one call for all facets, one for all live values.
    expect(rows.mock.calls.map(([request]) => request)).toEqual([
      expect.objectContaining({
        filter: { kind: 'mlmodel' },
        limit: 20,
        totalItems: 'exclude',
      }),
      expect.objectContaining({ filter: { kind: 'mlmodel' }, limit: 0 }),
    ]);
    expect(facets).toHaveBeenCalledTimes(1);
    expect(facets.mock.calls[0][0].facets).toHaveLength(9);
    expect(getModelsByRefs).toHaveBeenCalledTimes(1);
    expect(getModelsByRefs.mock.calls[0][0]).toEqual(refs);
    expect(getHandoffStatus.mock.calls).toEqual([[refs]]);
    // Facets are counted after the rows have come.
    expect(facets.mock.invocationCallOrder[0]).toBeGreaterThan(
      rows.mock.invocationCallOrder[0],
    );
  });

  it('narrows to owned and starred models and says when nothing fits', async () => {
    const { rows } = renderModelsPage({
      search: '?filters[user]=owned',
      starred: ['mlmodel:default/churn', 'component:default/demand'],
    });
    expect(await shownModels()).toEqual(['Demand']);
    expect(rows).toHaveBeenCalledTimes(2);

    await userEvent.click(screen.getByRole('button', { name: 'Starred' }));
    await waitFor(async () => expect(await shownModels()).toEqual(['Churn']));
    await userEvent.click(screen.getByRole('button', { name: 'Star Churn' }));
    expect(await screen.findByText('No models match')).toBeVisible();
    expect(await screen.findByText('0 models')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await shownModels()).toHaveLength(3));
  });

  it.each([
    ['Developed', 'developed', 'modelDevelopedBy'],
    ['Operated', 'operated', 'modelOperatedBy'],
  ])(
    'narrows to what the own teams are responsible for: %s',
    async (label, scope, type) => {
      const mine = { type, targetRef: 'group:default/supply' };
      const other = { ...mine, targetRef: 'group:default/growth' };
      renderModelsPage({
        entities: [
          { ...modelListEntity('mine', { title: 'Mine' }), relations: [mine] },
          {
            ...modelListEntity('other', { title: 'Other' }),
            relations: [other],
          },
          modelListEntity('owned', {
            title: 'Owned',
            owner: 'group:default/supply',
          }),
        ],
      });
      expect(await shownModels()).toHaveLength(3);
      await userEvent.click(screen.getByRole('button', { name: label }));
      await waitFor(async () => expect(await shownModels()).toEqual(['Mine']));
      expect(window.location.search).toContain(scope);
    },
  );

  it('explains how to get models where there are none', async () => {
    const { facets, getModelsByRefs } = renderModelsPage({ entities: [] });
    expect(await screen.findByText('No models yet')).toBeVisible();
    expect(screen.getByText('Connect a registry')).toBeVisible();
    expect(screen.getByText(/baseUrl:/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: /Read how/ })).toHaveLength(2);
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    expect(facets).not.toHaveBeenCalled();
    expect(getModelsByRefs).not.toHaveBeenCalled();
  });

  it('says what failed and tries again', async () => {
    const { rows, facets } = renderModelsPage({ search: '?offset=60' });
    // A page that no longer exists is not an empty catalog.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to the first page' }),
    );
    expect(await shownModels()).toHaveLength(3);
    expect(facets).toHaveBeenCalledTimes(1);

    rows.mockRejectedValueOnce(new Error('the catalog is down'));
    await userEvent.type(screen.getByRole('searchbox'), 'nothing{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the catalog is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No models match')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await shownModels()).toHaveLength(3);
  });

  it('works with the keyboard alone', async () => {
    renderModelsPage({});
    await shownModels();
    const sort = screen.getByRole('columnheader', { name: /Model/ });
    expect(sort).toHaveAttribute('aria-sort', 'ascending');
    within(sort).getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(sort).toHaveAttribute('aria-sort', 'descending'),
    );
    await waitFor(async () => expect((await shownModels())[0]).toBe('Pricing'));

    const production = await screen.findByRole('checkbox', {
      name: /Production/,
    });
    expect(production).toHaveAccessibleDescription('1');
    production.focus();
    await userEvent.keyboard(' ');
    await waitFor(async () => expect(await shownModels()).toEqual(['Churn']));
    expect(await screen.findByText('1 model')).toBeInTheDocument();
    screen
      .getByRole('button', { name: 'Remove filter Lifecycle: Production' })
      .focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await shownModels()).toHaveLength(3));
    expect(document.body).not.toHaveFocus();
  });
});
