import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { modelListEntity } from '../../../__testUtils__/modelListEntity';
import { renderModelsPage } from '../../../__testUtils__/renderModelsPage';
import { shownModels } from '../../../__testUtils__/shownModels';

const userEvent = realUserEvent.setup({ delay: null });

describe('the facets of the models page', () => {
  it('shows what is chosen and takes it back', async () => {
    renderModelsPage({
      search: '?filters[lifecycles]=production&filters[registry]=gone',
    });
    const chosen = await screen.findByRole('list', { name: 'Chosen filters' });
    expect(
      within(chosen).getByRole('button', {
        name: 'Remove filter Registry: gone',
      }),
    ).toBeVisible();
    // A value no model has any more can still be unticked.
    expect(await screen.findByRole('checkbox', { name: 'gone' })).toBeChecked();
    await userEvent.click(
      within(chosen).getByRole('button', {
        name: 'Remove filter Registry: gone',
      }),
    );
    await waitFor(async () => expect(await shownModels()).toEqual(['Churn']));
    await userEvent.click(
      within(chosen).getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await shownModels()).toHaveLength(3));
    expect(window.location.search).not.toContain('production');
  });

  it('works without facets', async () => {
    const { facets } = renderModelsPage({ failFacets: true });
    expect(await shownModels()).toHaveLength(3);
    expect(
      await screen.findByText('The filters could not be loaded.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    ).not.toBeChecked();
    expect(facets).toHaveBeenCalledTimes(2);
  });

  it('keeps the focus among the chosen values when one is taken back', async () => {
    renderModelsPage({
      search:
        '?filters[lifecycles]=production&filters[lifecycles]=retired&filters[tags]=growth',
    });
    const chip = (name: string) =>
      screen.findByRole('button', { name: `Remove filter ${name}` });
    (await chip('Lifecycle: Retired')).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await chip('Tags: growth')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await chip('Lifecycle: Production')).toHaveFocus(),
    );
  });

  it('finds a value of a facet by what is shown', async () => {
    const groups = Array.from({ length: 8 }, (_, index) => ({
      apiVersion: 'backstage.io/v1beta1',
      kind: 'Group',
      metadata: {
        name: `unit-${index}`,
        namespace: 'default',
        title: index === 7 ? 'Recommendations Science' : `Unit ${index}`,
      },
      spec: { type: 'team', children: [] },
    }));
    renderModelsPage({
      entities: [
        ...groups,
        ...groups.map(({ metadata }, index) => ({
          ...modelListEntity(`model-${index}`),
          relations: [
            {
              type: 'modelDevelopedBy',
              targetRef: `group:default/${metadata.name}`,
            },
          ],
        })),
      ],
    });
    const facet = within(
      await screen.findByRole('group', { name: /Data science team/ }),
    );
    await userEvent.click(facet.getByRole('button', { name: 'Show 2 more' }));
    const search = facet.getByRole('textbox', {
      name: 'Find in Data science team',
    });
    await userEvent.type(search, 'recommendations sc');
    await waitFor(() => expect(facet.getAllByRole('checkbox')).toHaveLength(1));
    expect(
      facet.getByRole('checkbox', { name: 'Recommendations Science' }),
    ).not.toBeChecked();
    expect(facet.getByTitle('Recommendations Science')).toBeVisible();

    // The name works as well; what all refs share does not.
    await userEvent.clear(search);
    await userEvent.type(search, 'unit-3');
    await waitFor(() => expect(facet.getAllByRole('checkbox')).toHaveLength(1));
    await userEvent.clear(search);
    await userEvent.type(search, 'group');
    await waitFor(() => expect(facet.queryAllByRole('checkbox')).toEqual([]));
  });
});
