import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  HandoffSummary,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlModelsApiRef } from '../../api';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import mlModelsPlugin from '../..';

const inReview = mockHandoffSummary();
const draft = mockHandoffSummary({
  id: 'h-2',
  number: 13,
  modelTitle: 'Basket size',
  version: undefined,
  state: 'draft',
  staleness: 'aging',
  turn: { party: 'data-science', overdue: true, text: 'Pin a version' },
});

function toBoard(handoffs: HandoffSummary[]) {
  return {
    columns: (['draft', 'in-review'] as const).map(state => {
      const items = handoffs.filter(handoff => handoff.state === state);
      return { state, items, count: items.length };
    }),
  };
}

function renderPage(
  address: string,
  given: Partial<jest.Mocked<MlModelsApi>> = {},
) {
  const api = mockMlModelsApi({
    getHandoffBoard: jest.fn().mockResolvedValue(toBoard([inReview, draft])),
    listHandoffs: jest
      .fn()
      .mockResolvedValue({ items: [inReview, draft], total: 2 }),
    ...given,
  });
  renderTestApp({
    features: [mlModelsPlugin],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [address],
    apis: [
      [mlModelsApiRef, api],
      [catalogApiRef, catalogApiMock()],
      mockApis.permission(),
    ],
  });
  return api;
}

describe('HandoffsPage', () => {
  it('shows the board of my teams first, with whose turn it is and what is overdue', async () => {
    const api = renderPage('/ml-models/handoffs');

    const column = await screen.findByRole('listitem', {
      name: 'In review, 1',
    });
    const card = within(column).getByRole('link', { name: 'Churn forecast' });
    expect(card).toHaveAttribute('href', '/ml-models/handoffs/12');
    expect(column).toHaveTextContent('#12 · Version 7');
    expect(column).toHaveTextContent('Review 4 answered items');
    expect(
      within(column).getByRole('progressbar', {
        name: '12 of 20 blocking items settled, 1 failing',
      }),
    ).toBeVisible();

    const drafts = screen.getByRole('listitem', { name: 'Draft, 1' });
    expect(drafts).toHaveTextContent('No version pinned');
    expect(drafts).toHaveTextContent('Overdue');
    expect(drafts).toHaveTextContent('Aging');
    expect(api.getHandoffBoard).toHaveBeenCalledWith(
      expect.objectContaining({ turn: 'team' }),
    );
  });

  it('keeps every filter in the address and asks the server with it', async () => {
    const api = renderPage(
      '/ml-models/handoffs?view=table&scope=mine&state=open&tier=high&flag=overdue&waiting=7&sort=age&search=churn',
    );
    await screen.findByRole('table', { name: 'Handoffs' });
    expect(api.listHandoffs).toHaveBeenCalledWith({
      turn: 'mine',
      state: 'open',
      tier: 'high',
      flag: 'overdue',
      waitingDays: 7,
      sort: 'age',
      search: 'churn',
      team: undefined,
      model: undefined,
      cursor: undefined,
      limit: 50,
    });

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Risk tier' }),
      'Low risk',
    );
    await waitFor(() =>
      expect(api.listHandoffs).toHaveBeenLastCalledWith(
        expect.objectContaining({ tier: 'low', state: 'open' }),
      ),
    );
  });

  it('takes a state nobody knows from the address as not said', async () => {
    const api = renderPage('/ml-models/handoffs?state=foo&scope=all');
    await screen.findByRole('list', { name: 'Handoffs by state' });
    expect(screen.getByRole('combobox', { name: 'State' })).toHaveValue('');
    expect(api.getHandoffBoard).toHaveBeenCalledWith(
      expect.objectContaining({ state: undefined }),
    );
  });

  it('leaves the room of the board to the states on the way, and names the teams', async () => {
    const retired = mockHandoffSummary({ id: 'h-3', state: 'retired' });
    renderPage('/ml-models/handoffs?scope=all', {
      getHandoffBoard: jest.fn().mockResolvedValue({
        columns: [
          { state: 'in-review', items: [inReview], count: 1 },
          { state: 'approved', items: [], count: 0 },
          { state: 'retired', items: [retired], count: 3 },
        ],
      }),
    });
    expect(
      await screen.findByRole('listitem', { name: 'In review, 1' }),
    ).toHaveTextContent('Growth science → ML platform');
    const empty = screen.getByRole('listitem', { name: 'Approved, 0' });
    expect(within(empty).queryByRole('list')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('listitem', { name: 'Retired, 3' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Retired 3' }));
    expect(
      await screen.findByRole('table', { name: 'Handoffs' }),
    ).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'State' })).toHaveValue(
      'retired',
    );
  });

  it('shows what is over as a column where there is nothing else', async () => {
    const retired = mockHandoffSummary({ id: 'h-3', state: 'retired' });
    renderPage('/ml-models/handoffs?scope=all&state=retired', {
      getHandoffBoard: jest.fn().mockResolvedValue({
        columns: [{ state: 'retired', items: [retired], count: 1 }],
      }),
    });
    expect(
      await screen.findByRole('listitem', { name: 'Retired, 1' }),
    ).toHaveTextContent('Churn forecast');
  });

  it('goes through the pages of the table', async () => {
    const api = renderPage('/ml-models/handoffs?view=table&scope=all', {
      listHandoffs: jest.fn(async ({ cursor }) =>
        cursor
          ? { items: [draft], total: 51 }
          : { items: [inReview], total: 51, nextCursor: 'next' },
      ),
    });
    await screen.findByText('51 handoffs');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(
      await screen.findByRole('link', { name: 'Basket size' }),
    ).toBeVisible();
    expect(api.listHandoffs).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'next' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the first page' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Churn forecast' }),
    ).toBeVisible();
  });

  it('tells an empty desk from narrow filters and from an empty portal', async () => {
    const nothing = {
      getHandoffBoard: jest.fn().mockResolvedValue(toBoard([])),
    };
    renderPage('/ml-models/handoffs?scope=mine', nothing);
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show those of my teams' }),
    );
    expect(
      await screen.findByText('Your teams take part in no handoff'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all handoffs' }),
    );
    expect(
      await screen.findByText('No handoff has been started yet'),
    ).toBeVisible();
  });

  it('says what went wrong and tries again', async () => {
    const getHandoffBoard = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database sleeps'))
      .mockResolvedValue(toBoard([inReview]));
    renderPage('/ml-models/handoffs', { getHandoffBoard });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database sleeps',
    );
    await userEvent.click(
      screen.getByRole('button', { name: /try again|retry/i }),
    );
    expect(
      await screen.findByRole('link', { name: 'Churn forecast' }),
    ).toBeVisible();
  });
});
