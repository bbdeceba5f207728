import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeMlModelsApi } from '../../fixtures/fakeMlModelsApi';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { mockSource } from '../../fixtures/mockSource';
import { mockVersion } from '../../fixtures/mockVersion';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';

const VERSION_COUNT = 45;

const versions = Array.from({ length: VERSION_COUNT }, (_, index) => {
  const number = VERSION_COUNT - index;
  return mockVersion({
    id: `version-${number}`,
    label: String(number),
    keyMetrics: { auc: number / 100 },
    metrics: { auc: number / 100, loss: 1 },
    params: { max_depth: number > 44 ? '8' : '6', objective: 'binary' },
  });
});
versions[0] = { ...versions[0], aliases: ['challenger'] };
versions[1] = {
  ...versions[1],
  aliases: ['champion'],
  authorRef: 'user:default/ada.sample',
};
versions[2] = {
  ...versions[2],
  status: 'failed',
  statusMessage: 'The store refused the upload.',
  keyMetrics: {},
  author: undefined,
};

const content = {
  models: [
    mockModel({
      versionCount: VERSION_COUNT,
      productionVersion: { id: 'version-44', label: '44', alias: 'champion' },
    }),
  ],
  versions,
  aliases: [
    {
      alias: 'champion',
      version: '44',
      versionId: 'version-44',
      since: '2026-04-20T08:00:00Z',
    },
    {
      alias: 'champion',
      version: '30',
      versionId: 'version-30',
      since: '2026-01-10T08:00:00Z',
      until: '2026-04-20T08:00:00Z',
    },
  ],
};

function renderTab(
  options: Partial<Parameters<typeof renderEntityExtension>[0]> = {},
) {
  return renderEntityExtension({
    extensions: ['entity-content:ml-models/versions'],
    entity: mockModelEntity(),
    api: fakeMlModelsApi(content),
    ...options,
  });
}

describe('the versions tab', () => {
  it('lists versions page by page', async () => {
    const api = fakeMlModelsApi(content);
    const listVersions = jest.fn(api.listVersions);
    renderTab({ api: { ...api, listVersions } });

    const table = await screen.findByRole('table', {
      name: 'Versions of churn',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(21);
    expect(within(table).getByRole('link', { name: 'v45' })).toHaveAttribute(
      'href',
      expect.stringContaining('version=version-45'),
    );
    const failed = within(table)
      .getByRole('link', { name: 'v43' })
      .closest('tr');
    expect(failed).toHaveTextContent('Failed');
    expect(failed).toHaveTextContent('The store refused the upload.');
    const author = (version: string) =>
      within(table).getByRole('link', { name: version }).closest('tr')!;
    expect(
      within(author('v44')).getByRole('link', { name: /ada\.sample/ }),
    ).toBeInTheDocument();
    // A login nobody is known by stays a text.
    expect(author('v45')).toHaveTextContent('ada');
    expect(
      within(author('v45')).queryByRole('link', { name: /ada/ }),
    ).not.toBeInTheDocument();
    expect(
      within(table).getByRole('columnheader', { name: 'auc' }),
    ).toBeInTheDocument();
    expect(within(table).getByText('0.45')).toBeInTheDocument();

    expect(screen.getByText('1–20 of 45')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Previous page' }),
    ).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('21–40 of 45')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('41–45 of 45')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(await screen.findByText('21–40 of 45')).toBeInTheDocument();
    expect(listVersions).toHaveBeenCalledTimes(4);
    expect(listVersions).toHaveBeenLastCalledWith(
      'model-1',
      expect.objectContaining({ cursor: '20', limit: 20 }),
    );
  });

  it('keeps page and selection in the address', async () => {
    const api = fakeMlModelsApi(content);
    const listVersions = jest.fn(api.listVersions);
    renderTab({
      api: { ...api, listVersions },
      search: '?page=3&select=version-44,version-2',
    });
    expect(await screen.findByText('41–45 of 45')).toBeInTheDocument();
    expect(screen.getByText('2 versions selected.')).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: 'Select v2 to compare' }),
    ).toBeChecked();
    // The rows in front of the page are passed over at once.
    expect(listVersions.mock.calls.map(([, query]) => query?.limit)).toEqual([
      40, 20,
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(await screen.findByText('21–40 of 45')).toBeInTheDocument();
    // What narrows or turns the list starts at its beginning.
    await userEvent.selectOptions(screen.getByLabelText('Order'), 'oldest');
    expect(await screen.findByText('1–20 of 45')).toBeInTheDocument();
    expect(screen.getByText('2 versions selected.')).toBeInTheDocument();
  });

  it('takes a page behind the last one for the first', async () => {
    renderTab({ search: '?page=99' });
    expect(await screen.findByText('1–20 of 45')).toBeInTheDocument();
  });

  it('filters and turns around by the address', async () => {
    renderTab({ search: '?status=failed' });
    expect(await screen.findByText('1–1 of 1')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Status'), 'pending');
    expect(
      await screen.findByText('No version has this status'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show every status' }),
    );
    await screen.findByText('1–20 of 45');
    await userEvent.selectOptions(screen.getByLabelText('Order'), 'oldest');
    expect(await screen.findByRole('link', { name: 'v1' })).toBeInTheDocument();
  });

  it('compares two to six versions picked on any page', async () => {
    renderTab();
    const hint = await screen.findByText(
      'Select two to six versions to compare them.',
    );
    expect(hint).toHaveAttribute('role', 'status');
    for (const label of ['v45', 'v44']) {
      await userEvent.click(
        screen.getByRole('checkbox', { name: `Select ${label} to compare` }),
      );
    }
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Select v25 to compare' }),
    );
    expect(screen.getByText('3 versions selected.')).toBeInTheDocument();
    for (const label of ['v24', 'v23', 'v22']) {
      await userEvent.click(
        screen.getByRole('checkbox', { name: `Select ${label} to compare` }),
      );
    }
    expect(screen.getByText(/Six versions is the most/)).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: 'Select v21 to compare' }),
    ).toBeDisabled();

    await userEvent.click(screen.getByRole('button', { name: 'Compare 6' }));
    expect(
      await screen.findByRole('heading', { name: 'Compare 6 versions' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('link', { name: 'Back to all versions' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Versions of churn' }),
    ).toBeInTheDocument();
  });

  it('says what it cannot know: the model, the registry, the versions', async () => {
    renderTab({
      entity: mockModelEntity({
        spec: { ...mockModelEntity().spec, registry: undefined },
      }),
      api: fakeMlModelsApi({}),
    });
    expect(
      await screen.findByText('No registry is linked'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      fakeMlModelsApi({ sources: [mockSource({ status: 'never-synced' })] }),
      'The registry has not been read yet',
    ],
    [
      fakeMlModelsApi({ sources: [mockSource()] }),
      'No registered model was found',
    ],
    [
      fakeMlModelsApi({ models: [mockModel({ versionCount: 0 })] }),
      'No version yet',
    ],
  ])('is empty for a reason (%#)', async (api, title) => {
    renderTab({ api });
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it.each([
    ['', 'table', /^Versions of/],
    ['?compare=version-44,version-45', 'table', 'Compare 2 versions'],
    ['?version=version-44', 'dialog', 'Version v44'],
  ])(
    'says that recorded numbers are samples (%s)',
    async (search, role, name) => {
      const [model] = content.models;
      const source = { ...model.source, sample: true };
      renderTab({
        search,
        api: fakeMlModelsApi({ ...content, models: [{ ...model, source }] }),
      });
      const shown = await screen.findByRole(role, { name });
      expect(
        // The drawer speaks for itself: the page behind it is out of reach.
        role === 'dialog'
          ? within(shown).getAllByText('Sample data')
          : await screen.findAllByText('Sample data'),
      ).toHaveLength(role === 'dialog' ? 1 : 2);
    },
  );

  it('leads to the entity that speaks for the registered model', async () => {
    renderTab({
      api: fakeMlModelsApi({
        models: [mockModel({ entityRef: 'mlmodel:default/first' })],
        sources: [mockSource()],
      }),
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Another entity shows these versions',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'See the versions of first' }),
    ).toHaveAttribute('href', '/catalog/default/mlmodel/first/versions');
    expect(
      screen.queryByText('No registered model was found'),
    ).not.toBeInTheDocument();
  });

  it('shows the words of a refusal and tries again', async () => {
    const api = fakeMlModelsApi(content);
    const listVersions = jest.fn(api.listVersions).mockRejectedValueOnce(
      Object.assign(new Error('Request failed with 500'), {
        body: { error: { message: 'The database is resting.' } },
      }),
    );
    renderTab({ api: { ...api, listVersions } });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The database is resting.');
    await userEvent.click(within(alert).getByRole('button'));
    expect(
      await screen.findByRole('table', { name: 'Versions of churn' }),
    ).toBeInTheDocument();
  });
});

describe('the comparison', () => {
  it('marks differences in words and can hide the rest', async () => {
    renderTab({ search: '?compare=version-44,version-45' });
    const table = await screen.findByRole('table', {
      name: 'Compare 2 versions',
    });
    const auc = within(table).getByRole('row', { name: /auc/ });
    expect(auc).toHaveTextContent('auc, differs');
    expect(auc).toHaveTextContent('0.44');
    expect(auc).toHaveTextContent('+0.01');
    const objective = within(table).getByRole('row', { name: /objective/ });
    expect(objective).toHaveTextContent('objective, the same');

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only differences' }),
    );
    expect(
      within(table).queryByRole('row', { name: /objective/ }),
    ).not.toBeInTheDocument();
    expect(
      within(table).getByRole('row', { name: /max_depth/ }),
    ).toBeInTheDocument();
    // Two are the least, so neither can be taken away.
    expect(
      within(table).queryByRole('button', { name: /Remove/ }),
    ).not.toBeInTheDocument();
  });

  it('holds the others against the version in production, or against the one chosen', async () => {
    renderTab({ search: '?compare=version-45,version-44,version-1' });
    const table = await screen.findByRole('table', {
      name: 'Compare 3 versions',
    });
    const heads = () =>
      within(table)
        .getAllByRole('columnheader')
        .map(head => head.textContent);
    // Oldest first, whatever order they were picked in.
    expect(heads()).toEqual([
      'Name',
      expect.stringMatching(/^v1(?!.*Baseline)/),
      expect.stringMatching(/^v44Baseline for the others/),
      expect.stringMatching(/^v45(?!.*Baseline)/),
    ]);
    // They stay in sight while the values scroll.
    for (const head of within(table).getAllByRole('columnheader')) {
      expect(head).toHaveStyle({ position: 'sticky', top: '0px' });
    }
    const cells = (name: RegExp) =>
      within(within(table).getByRole('row', { name })).getAllByRole('cell');
    expect(cells(/^auc/).map(cell => cell.textContent)).toEqual([
      '0.01−0.43, −0.43 against v44',
      '0.44',
      '0.45+0.01, +0.01 against v44',
    ]);
    // In a row with a difference only the cells that differ are marked.
    const [first, baseline, last] = cells(/^max_depth/);
    expect(first).toHaveTextContent(/^6$/);
    expect(baseline).toHaveTextContent(/^6$/);
    expect(last).toHaveTextContent(/^8, differs from v44$/);
    const tintOf = (cell: HTMLElement) =>
      window.getComputedStyle(cell).backgroundColor;
    expect(tintOf(first)).toBe(tintOf(baseline));
    expect(tintOf(last)).not.toBe(tintOf(baseline));

    const choice = screen.getByLabelText('Compare with');
    expect(choice).toHaveDisplayValue('v44 · champion');
    await userEvent.selectOptions(choice, 'v45 · challenger');
    await waitFor(() => expect(heads()[3]).toMatch(/Baseline/));
    expect(heads()[2]).not.toMatch(/Baseline/);
    expect(choice).toHaveFocus();
    expect(cells(/^auc/)[0]).toHaveTextContent('−0.44 against v45');
  });

  it('keeps in the address what the others are held against', async () => {
    renderTab({
      search: '?compare=version-44,version-45,version-1&baseline=version-1',
    });
    expect(
      await screen.findByRole('columnheader', { name: /^v1 .*Baseline/ }),
    ).toBeInTheDocument();
    // Without it another one takes its place.
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove v1 from the comparison' }),
    );
    expect(
      await screen.findByRole('columnheader', { name: /^v44 .*Baseline/ }),
    ).toBeInTheDocument();
  });

  it('lets one of three go', async () => {
    renderTab({ search: '?compare=version-44,version-45,version-1' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove v1 from the comparison',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Compare 2 versions' }),
    ).toBeInTheDocument();
    // It is not picked any more either.
    await userEvent.click(
      screen.getByRole('link', { name: 'Back to all versions' }),
    );
    expect(await screen.findByText('2 versions selected.')).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: 'Select v45 to compare' }),
    ).toBeChecked();
  });

  it('tells why it failed', async () => {
    renderTab({ search: '?compare=version-44,version-none' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no version version-none.',
    );
  });
});

describe('the metric over versions', () => {
  it('is one described picture, and a table for those who want the numbers', async () => {
    renderTab();
    const panel = await screen.findByRole('region', {
      name: 'Metric over versions',
    });
    expect(
      await within(panel).findByRole('img', {
        name: /auc over 45 versions, from 0.01 to 0.45/,
      }),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      within(panel).getByLabelText('Metric'),
      'loss',
    );
    expect(
      await within(panel).findByRole('img', { name: /loss over 45/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Show as table' }),
    );
    const table = within(panel).getByRole('table', { name: 'loss by version' });
    expect(within(table).getAllByRole('row')).toHaveLength(46);
  });
});

describe('the alias history', () => {
  it('tells who is champion since when, and who was on a day', async () => {
    renderTab();
    const panel = await screen.findByRole('region', { name: 'Alias history' });
    expect(await within(panel).findByText('champion')).toBeInTheDocument();
    expect(panel).toHaveTextContent(/v44since Apr 20, 2026/);
    expect(panel).toHaveTextContent(
      /Before thatv30Jan 10, 2026 – Apr 20, 2026/,
    );

    const day = within(panel).getByLabelText('What was set on');
    await userEvent.type(day, '2026-02-15');
    await waitFor(() =>
      expect(panel).toHaveTextContent('On February 15, 2026championv30'),
    );
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Clear the date' }),
    );
    await waitFor(() => expect(day).toHaveValue(''));
  });

  it('answers a day before anything was known', async () => {
    renderTab({ search: '?at=2025-01-01' });
    expect(
      await screen.findByText(/No alias was set on that day/),
    ).toBeInTheDocument();
  });
});
