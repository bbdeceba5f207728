import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { IdentityApi } from '@backstage/core-plugin-api';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PeopleSignInPage } from './PeopleSignInPage';
import type { SamplePeople } from './SamplePerson';

const people: SamplePeople = {
  people: [
    {
      name: 'ingrid.halvorsen',
      displayName: 'Ingrid Halvorsen',
      title: 'Lead machine-learning engineer',
      role: 'ml-engineering',
      team: { name: 'risk-engineering', title: 'Risk Engineering' },
    },
    {
      name: 'mateusz.zielinski',
      displayName: 'Mateusz Zieliński',
      title: 'Senior data scientist',
      role: 'data-science',
      team: { name: 'fraud-science', title: 'Fraud Science' },
      department: { name: 'risk-and-payments', title: 'Risk & Payments' },
    },
    {
      name: 'priya.nair',
      displayName: 'Priya Nair',
      title: 'Platform engineer',
      role: 'platform',
      team: { name: 'discovery-platform', title: 'Discovery Platform' },
    },
    {
      name: 'rosalind.hart',
      displayName: 'Rosalind Hart',
      title: 'Director of product',
      role: 'product',
    },
  ],
  expected: 4,
};

/** Stands for the backend: two routes, answered like the real ones. */
function serve(answers: { people: SamplePeople[]; known?: string[] }) {
  const lists = [...answers.people];
  const fetchMock = jest.fn(async (url: string, init?: RequestInit) => {
    if (url.endsWith('/api/demo/people')) {
      return toResponse(200, lists.length > 1 ? lists.shift() : lists[0]);
    }
    const name = new Headers(init?.headers).get('x-demo-user') ?? '';
    if (!(answers.known ?? people.people.map(p => p.name)).includes(name)) {
      return toResponse(404, {
        error: { name: 'NotFoundError', message: 'User not found' },
        response: { statusCode: 404 },
      });
    }
    return toResponse(200, {
      profile: { displayName: name },
      backstageIdentity: {
        token: 'a.e30.c',
        identity: {
          type: 'user',
          userEntityRef: `user:default/${name}`,
          ownershipEntityRefs: [`user:default/${name}`],
        },
      },
    });
  });
  global.fetch = fetchMock as unknown as typeof fetch;
  return fetchMock;
}

function toResponse(status: number, body: unknown) {
  const text = JSON.stringify(body);
  return {
    ok: status < 400,
    status,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => JSON.parse(text),
    text: async () => text,
  };
}

/** A fresh visit: what was shown before goes first. */
function renderPage() {
  cleanup();
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<PeopleSignInPage onSignInSuccess={onSignInSuccess} />);
  return onSignInSuccess;
}

describe('PeopleSignInPage', () => {
  const originalFetch = global.fetch;
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    global.fetch = originalFetch;
  });

  it('shows both sides by team, signs in as the chosen person and remembers the choice until sign-out', async () => {
    serve({ people: [people] });
    const onSignInSuccess = renderPage();

    const science = await screen.findByRole('region', { name: 'Data science' });
    expect(
      within(science).getByRole('heading', {
        name: 'Fraud Science · Risk & Payments',
      }),
    ).toBeInTheDocument();
    expect(within(science).getAllByRole('button')).toHaveLength(1);
    // Platform engineers are on the engineering side, people without a side have a place of their own.
    const engineering = screen.getByRole('region', { name: 'Engineering' });
    expect(
      within(engineering)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual([
      expect.stringContaining('Priya Nair'),
      expect.stringContaining('Ingrid Halvorsen'),
    ]);
    expect(
      within(
        screen.getByRole('region', { name: 'Product and others' }),
      ).getByRole('button', { name: 'Rosalind Hart Director of product' }),
    ).toBeInTheDocument();

    await userEvent.click(
      within(science).getByRole('button', { name: /Mateusz/ }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [identity] = onSignInSuccess.mock.calls[0];
    expect(await identity.getBackstageIdentity()).toMatchObject({
      userEntityRef: 'user:default/mateusz.zielinski',
    });
    expect(await identity.getCredentials()).toEqual({ token: 'a.e30.c' });

    const remembered = renderPage();
    await waitFor(() => expect(remembered).toHaveBeenCalledTimes(1));

    await identity.signOut();
    renderPage();
    expect(await screen.findByText('Lately')).toBeInTheDocument();
  });

  it('is used by keyboard alone: type, walk with the arrows, take the one person left', async () => {
    serve({ people: [people] });
    const onSignInSuccess = renderPage();
    const search = await screen.findByRole('searchbox', {
      name: 'Find a person, a role or a team',
    });
    expect(search).toHaveFocus();

    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /Mateusz/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /Priya/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(search).toHaveFocus();

    await userEvent.keyboard('nobody at all');
    expect(screen.getByText('Nobody matches “nobody at all”.')).toBeVisible();
    await userEvent.clear(search);
    await userEvent.keyboard('engineer{Enter}');
    expect(screen.getAllByRole('button', { name: /engineer/ })).toHaveLength(2);
    expect(onSignInSuccess).not.toHaveBeenCalled();
    await userEvent.clear(search);
    // Without the accent, and by name and team at once.
    await userEvent.keyboard('zielinski fraud{Enter}');
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('says how far the organisation is loaded and goes on by itself', async () => {
    serve({
      people: [{ people: [people.people[0]], expected: 4 }, people],
    });
    renderPage();
    expect(
      await screen.findByText(/is being loaded: 1 of 4 people/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole(
        'button',
        { name: /Mateusz/ },
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/is being loaded/)).not.toBeInTheDocument();
  });

  it('offers the people again when the remembered one is gone', async () => {
    localStorage.setItem('baton.demo.person', 'somebody.gone');
    serve({ people: [people], known: [] });
    renderPage();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Signing in as somebody.gone did not work.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose somebody else' }),
    );
    expect(
      await screen.findByRole('button', { name: /Mateusz/ }),
    ).toBeInTheDocument();
  });
});
