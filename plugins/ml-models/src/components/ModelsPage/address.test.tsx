import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { modelListEntity } from '../../__testUtils__/modelListEntity';
import { renderModelsPage } from '../../__testUtils__/renderModelsPage';
import { shownModels } from '../../__testUtils__/shownModels';

const userEvent = realUserEvent.setup({ delay: null });

const twentyFour = Array.from({ length: 24 }, (_, index) =>
  modelListEntity(`model-${String(index).padStart(2, '0')}`),
);

describe('the address of the models page', () => {
  it('keeps everything in the URL and reads it back, still with one call each', async () => {
    const first = renderModelsPage({ entities: twentyFour });
    await shownModels();
    await userEvent.type(screen.getByRole('searchbox'), 'model');
    await waitFor(() => expect(window.location.search).toContain('model'));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sort by' }),
      'Name, Z to A',
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    );
    await waitFor(async () =>
      expect((await shownModels())[0]).toBe('model-23'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(async () =>
      expect((await shownModels())[0]).toBe('model-03'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Cards' }));
    const cards = await screen.findByRole('list', { name: 'Models' });
    expect(within(cards).getAllByRole('listitem')).toHaveLength(4);
    // However often filters change, facets are not counted again.
    expect(first.facets).toHaveBeenCalledTimes(1);
    const { search } = window.location;
    first.unmount();

    const second = renderModelsPage({ entities: twentyFour, search });
    const restored = await screen.findByRole('list', { name: 'Models' });
    expect(within(restored).getAllByRole('listitem')[0]).toHaveTextContent(
      'model-03',
    );
    expect(screen.getByRole('searchbox')).toHaveValue('model');
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveValue(
      'name-desc',
    );
    expect(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    ).toBeChecked();
    expect(await screen.findByText('21–24 of 24')).toBeVisible();
    expect(second.rows.mock.calls.map(([request]) => request)).toEqual([
      {
        filter: { kind: 'mlmodel', 'spec.lifecycle': ['experimental'] },
        fullTextFilter: {
          term: 'model',
          fields: expect.arrayContaining(['metadata.title']),
        },
        orderFields: [{ field: 'metadata.name', order: 'desc' }],
        limit: 20,
        offset: 20,
        totalItems: 'exclude',
      },
      expect.objectContaining({ limit: 0 }),
    ]);
    expect(window.location.search).toBe(search);
  });

  it('starts anew from the address when its tab is clicked', async () => {
    renderModelsPage({});
    await shownModels();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Production/ }),
    );
    await waitFor(async () => expect(await shownModels()).toEqual(['Churn']));
    expect(window.location.search).toContain('production');

    await userEvent.click(screen.getByRole('tab', { name: 'Models' }));
    await waitFor(async () => expect(await shownModels()).toHaveLength(3));
    expect(window.location.search).not.toContain('production');
    expect(
      await screen.findByRole('checkbox', { name: /Production/ }),
    ).not.toBeChecked();
  });

  it('asks for the groups of the person again when they could not be had', async () => {
    renderModelsPage({ search: '?filters[user]=owned', failIdentity: true });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the session is over',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await shownModels()).toEqual(['Demand']);
  });

  it.each(['?limit=0', '?limit=-5&offset=-20', '?limit=1000000'])(
    'takes no page nobody can show from the address: %s',
    async search => {
      const { rows } = renderModelsPage({ search });
      expect(await shownModels()).toHaveLength(3);
      expect(rows.mock.calls[0][0]).toMatchObject({ limit: 20 });
      expect(rows.mock.calls).toHaveLength(2);
      expect(screen.queryByText('No models yet')).not.toBeInTheDocument();
    },
  );

  it('leaves out of the address what is no value of a facet', async () => {
    renderModelsPage({
      search: '?filters[owners]=no ref&filters[owners]=group:supply',
    });
    const chosen = await screen.findByRole('list', { name: 'Chosen filters' });
    expect(within(chosen).getAllByRole('listitem')).toHaveLength(2);
    expect(
      within(chosen).getByRole('button', {
        name: 'Remove filter Owner: supply',
      }),
    ).toBeVisible();
  });
});
