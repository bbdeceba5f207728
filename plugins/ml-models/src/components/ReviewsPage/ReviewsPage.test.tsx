import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  DesignReview,
  DesignReviewAgenda,
  DesignReviewHandoff,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlModelsApiRef } from '../../api';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import mlModelsPlugin from '../..';

const handoff: DesignReviewHandoff = {
  summary: mockHandoffSummary({ state: 'design-review' }),
  requirements: {
    objective: 'Fewer customers leave',
    latencyMilliseconds: 50,
    complete: false,
    missing: ['consumers'],
  },
  constraints: {
    platform: 'Shared cluster',
    latencyMilliseconds: 120,
    complete: true,
    missing: [],
  },
  conflicts: [
    {
      id: 'c-1',
      text: 'The latency cannot be had <script>alert(1)</script>',
      raisedBy: 'user:default/eli',
      raisedAt: '2026-11-01T09:00:00.000Z',
    },
  ],
  thresholds: [],
  revisionHash: 'a'.repeat(64),
  revision: 3,
  consents: [],
  transitions: [],
  you: {
    ref: 'user:default/dana',
    sides: ['data-science'],
    governance: false,
    admin: false,
    owner: false,
    canComment: true,
    refusals: [],
  },
};

const past: DesignReview = {
  id: 'r-1',
  heldAt: '2026-10-20T09:00:00.000Z',
  state: 'held',
  unitRef: 'group:default/growth',
  attendees: [{ ref: 'user:default/dana', title: 'Dana Fir' }],
  minutes: 'We agreed on a cache.',
  decision: 'accepted',
  handoffs: [],
  revision: 2,
  createdBy: 'user:default/dana',
  createdAt: '2026-10-20T10:00:00.000Z',
  you: { mayChange: true },
};

const agenda: DesignReviewAgenda = {
  unitRef: 'group:default/growth',
  unitTitle: 'Customer & Growth',
  units: [
    { ref: 'group:default/growth', title: 'Customer & Growth' },
    { ref: 'group:default/supply', title: 'Supply' },
  ],
  everyDays: 14,
  lastHeldAt: past.heldAt,
  dueAt: '2026-11-03T09:00:00.000Z',
  overdue: true,
  handoffs: [handoff],
  you: { ref: 'user:default/dana', mayMeet: true },
};

const outsider = {
  ref: 'user:default/dana',
  mayMeet: false,
  refusal: { code: 'not-your-act', text: 'Only members of growth.' },
};

afterEach(() => window.localStorage.clear());

function renderPage(given: Partial<jest.Mocked<MlModelsApi>> = {}) {
  const api = mockMlModelsApi({
    getDesignReviewAgenda: jest.fn().mockResolvedValue(agenda),
    listDesignReviews: jest.fn().mockResolvedValue({ items: [past] }),
    createDesignReview: jest.fn().mockResolvedValue(past),
    updateDesignReview: jest.fn().mockResolvedValue(past),
    ...given,
  });
  renderTestApp({
    features: [mlModelsPlugin],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/ml-models/reviews'],
    apis: [
      [mlModelsApiRef, api],
      [catalogApiRef, catalogApiMock()],
      mockApis.permission(),
    ],
  });
  return api;
}

describe('ReviewsPage', () => {
  it('shows needs beside constraints, what does not fit, and that the meeting is late', async () => {
    renderPage();
    const list = await screen.findByRole('list', { name: 'On the agenda' });
    expect(list).toHaveTextContent('Fewer customers leave');
    expect(list).toHaveTextContent('Shared cluster');
    expect(list).toHaveTextContent('1 open conflict');
    // Every field of both sides, those about the same in the same place.
    const [needs, gives] = ['Needs', 'Can give'].map(name =>
      within(list).getByRole('region', { name }),
    );
    const lineOf = (side: HTMLElement, term: string) =>
      [...side.children].indexOf(
        within(side).getByText(term).closest('dl') as HTMLElement,
      );
    for (const term of ['Latency', 'Peak load', 'Data at serving time']) {
      expect([term, lineOf(needs, term)]).toEqual([term, lineOf(gives, term)]);
    }
    expect(within(needs).getAllByRole('term')).toHaveLength(8);
    expect(within(gives).getAllByRole('term')).toHaveLength(7);
    expect(within(list).getByRole('status')).toHaveTextContent(
      /Open conflicts.*The latency cannot be had/,
    );
    // What a person wrote stays text.
    expect(list).toHaveTextContent('<script>alert(1)</script>');
    expect(document.querySelector('main script')).toBeNull();
    expect(
      within(list).getByRole('link', { name: 'Open handoff 12' }),
    ).toHaveAttribute('href', '/ml-models/handoffs/12');
    expect(screen.getByText('Overdue')).toBeVisible();
    expect(screen.getByText(/every 14 days/)).toBeVisible();

    const meetings = screen.getByRole('list', { name: 'Meetings so far' });
    expect(meetings).toHaveTextContent('Design accepted');
    expect(meetings).toHaveTextContent('With Dana Fir');
    expect(meetings).toHaveTextContent('We agreed on a cache.');
  });

  it('records a meeting for the handoffs of the agenda and reads again', async () => {
    const api = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record a meeting' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('checkbox', { name: '#12 Churn forecast' }),
    ).toBeChecked();
    await userEvent.type(within(dialog).getByLabelText('Minutes'), 'Fine.');
    await userEvent.selectOptions(
      within(dialog).getByLabelText('Decision'),
      'Design accepted',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Record' }),
    );
    await waitFor(() =>
      expect(api.createDesignReview).toHaveBeenCalledWith(
        expect.objectContaining({
          state: 'held',
          unitRef: 'group:default/growth',
          handoffIds: ['h-1'],
          minutes: 'Fine.',
          decision: 'accepted',
        }),
        { idempotencyKey: expect.any(String) },
      ),
    );
    await waitFor(() =>
      expect(api.getDesignReviewAgenda).toHaveBeenCalledTimes(2),
    );
  });

  it('changes a meeting at the revision that was looked at', async () => {
    const api = renderPage({
      listDesignReviews: jest.fn().mockResolvedValue({
        items: [{ ...past, handoffs: [handoff] }],
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Change the meeting/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByLabelText('Minutes'),
      ' And a queue.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save the changes' }),
    );
    await waitFor(() =>
      expect(api.updateDesignReview).toHaveBeenCalledWith(
        'r-1',
        expect.objectContaining({
          minutes: 'We agreed on a cache. And a queue.',
        }),
        2,
      ),
    );
  });

  it('says who may plan a meeting to those who act for no side', async () => {
    const watcher: DesignReviewHandoff = {
      ...handoff,
      you: {
        ...handoff.you,
        sides: [],
        refusals: [{ code: 'no-side', text: 'You are in neither team.' }],
      },
    };
    const api = renderPage({
      getDesignReviewAgenda: jest
        .fn()
        .mockResolvedValue({ ...agenda, handoffs: [watcher], you: outsider }),
      listDesignReviews: jest.fn().mockResolvedValue({
        // Of no handoff, or of none that is visible: still not everybody's.
        items: [{ ...past, you: { mayChange: false } }],
      }),
    });
    const plan = await screen.findByRole('button', { name: 'Plan a meeting' });
    expect(plan).toHaveAccessibleDescription(
      /Members of this unit with a role on either side/,
    );
    await userEvent.click(plan);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Change the meeting/ }),
    ).not.toBeInTheDocument();
    expect(api.createDesignReview).not.toHaveBeenCalled();
  });

  it('offers only handoffs the person acts for', async () => {
    renderPage({
      getDesignReviewAgenda: jest.fn().mockResolvedValue({
        ...agenda,
        handoffs: [
          handoff,
          {
            ...handoff,
            summary: { ...handoff.summary, id: 'h-2', number: 13 },
            you: { ...handoff.you, sides: [] },
          },
        ],
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Plan a meeting' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(1);
    expect(
      within(dialog).getByRole('checkbox', { name: '#12 Churn forecast' }),
    ).toBeChecked();
  });

  it('lets a unit meet about no handoff', async () => {
    const api = renderPage({
      getDesignReviewAgenda: jest
        .fn()
        .mockResolvedValue({ ...agenda, handoffs: [], lastHeldAt: undefined }),
    });
    expect(await screen.findByText(/The unit can still meet/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Plan a meeting' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('No handoff: a meeting of the unit itself.'),
    ).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Plan' }));
    await waitFor(() =>
      expect(api.createDesignReview).toHaveBeenCalledWith(
        expect.objectContaining({
          state: 'planned',
          unitRef: 'group:default/growth',
          handoffIds: [],
        }),
        { idempotencyKey: expect.any(String) },
      ),
    );
  });

  it('asks somebody from outside the unit for a handoff they act for', async () => {
    renderPage({
      getDesignReviewAgenda: jest
        .fn()
        .mockResolvedValue({ ...agenda, you: outsider }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Plan a meeting' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('checkbox'));
    expect(dialog.getByRole('button', { name: 'Plan' })).toBeDisabled();
    expect(dialog.getByText(/Choose at least one handoff/)).toBeVisible();
  });

  it('cancels the planned meeting where it is changed', async () => {
    const next = { ...past, id: 'r-2', state: 'planned' as const };
    const api = renderPage({
      getDesignReviewAgenda: jest.fn().mockResolvedValue({ ...agenda, next }),
      listDesignReviews: jest.fn().mockResolvedValue({
        items: [
          next,
          { ...next, id: 'r-3', minutes: 'One more to come.' },
          past,
        ],
      }),
    });
    const held = await screen.findByRole('list', { name: 'Meetings so far' });
    expect(within(held).getAllByRole('heading')).toHaveLength(1);
    expect(
      screen.getByRole('list', { name: 'Also planned' }),
    ).toHaveTextContent('One more to come.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Change the meeting' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Change a design review' }),
    );
    await userEvent.selectOptions(dialog.getByLabelText('State'), 'Cancelled');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save the changes' }),
    );
    await waitFor(() =>
      expect(api.updateDesignReview).toHaveBeenCalledWith(
        'r-2',
        expect.objectContaining({ state: 'cancelled' }),
        2,
      ),
    );
  });

  it('reads earlier meetings once per click, and again when that failed', async () => {
    const listDesignReviews = jest
      .fn()
      .mockResolvedValueOnce({ items: [past], nextCursor: 'more' })
      .mockRejectedValueOnce(new Error('the network is away'))
      .mockResolvedValueOnce({
        items: [{ ...past, id: 'r-0', minutes: 'The first of all.' }],
      });
    renderPage({ listDesignReviews });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the network is away',
    );
    await userEvent.dblClick(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The first of all.')).toBeVisible();
    expect(listDesignReviews).toHaveBeenCalledTimes(3);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('goes to another unit', async () => {
    const api = renderPage();
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Unit' }),
      'Supply',
    );
    await waitFor(() =>
      expect(api.getDesignReviewAgenda).toHaveBeenLastCalledWith(
        'group:default/supply',
      ),
    );
  });
});
