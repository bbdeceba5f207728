import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeRefusal } from '../../fixtures/handoffs/fakeRefusal';
import { fakePeople, onlyItems, sampleHandoffs } from '../../fixtures/handoffs';
import { renderHandoff } from '../../__testUtils__/renderHandoff';

const sample = (number: number) =>
  sampleHandoffs().find(handoff => handoff.number === number)!;

/** Handoff 5 on three items of one section. */
const small = () =>
  onlyItems(
    sample(5),
    'perf-metric-thresholds',
    'perf-baseline',
    'perf-serving-load',
  );

const isItem = (element: HTMLElement) => element.hasAttribute('data-item-id');

/** The line an item is opened with; its title may be named elsewhere as well. */
const row = (name: RegExp) =>
  waitFor(() => {
    const found = screen.getAllByRole('button', { name }).filter(isItem);
    expect(found).toHaveLength(1);
    return found[0];
  });

afterEach(() => window.localStorage.clear());

describe('the page of a handoff', () => {
  it('says what is handed over, where it stands, who has the ball and what is next', async () => {
    renderHandoff({ handoff: sample(1) });
    const heading = await screen.findByRole('heading', {
      level: 2,
      name: /Churn/,
    });
    const header = within(heading.closest('header')!);
    expect(header.getByText('In review')).toBeInTheDocument();
    expect(header.getByText('v12')).toBeInTheDocument();
    expect(header.getByText('Medium risk')).toBeInTheDocument();
    expect(header.getByText(/to production · review round 2/)).toBeVisible();
    expect(header.getByText('Engineering:')).toBeInTheDocument();
    expect(header.getByText(/Review \d blocking items/)).toBeInTheDocument();

    const section = screen.getByRole('region', {
      name: 'Performance benchmarks',
    });
    expect(within(section).getByText('3 of 4 settled')).toBeInTheDocument();
    expect(
      screen
        .getByRole('main', { name: 'Handoff 1 of Churn' })
        .querySelectorAll('[data-item-id]'),
    ).toHaveLength(35);
  });

  it('begins with the design while it is a draft', async () => {
    renderHandoff({ handoff: sample(3) });
    expect(
      await screen.findByRole('tab', { name: /Requirements/ }),
    ).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('No version pinned')).toBeInTheDocument();
  });

  it.each([
    [404, 'There is no handoff 1'],
    [403, 'You may not see this handoff'],
  ])('says so after a %s', async (status, words) => {
    renderHandoff({
      handoff: sample(1),
      more: {
        getHandoff: async () => {
          throw fakeRefusal(status, 'No.');
        },
      },
    });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See all handoffs' }),
    ).toHaveAttribute('href', '/ml-models/handoffs');
  });

  it('tries again when it could not be read', async () => {
    const handoff = sample(1);
    let isDown = true;
    const { apiOf } = renderHandoff({
      handoff,
      more: {
        getHandoff: async id => {
          if (isDown) throw fakeRefusal(500, 'The database is away.');
          return apiOf(fakePeople.dataScientist).getHandoff(id);
        },
      },
    });
    expect(await screen.findByText('The database is away.')).toBeVisible();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('In review')).toBeInTheDocument();
  });

  it('says which failing checks were waived, and how much is automatic', async () => {
    renderHandoff({
      handoff: onlyItems(sample(2), 'perf-slices', 'io-signature'),
    });
    const filters = await screen.findByRole('group', {
      name: 'Which items are shown',
    });
    expect(
      within(filters).getByRole('button', { name: /^Failing/ }),
    ).toHaveTextContent('Failing1 (1 waived)');
    expect(
      within(screen.getByRole('region', { name: 'About' })).getByText(
        '0.50 of 1 in the weakest section',
      ),
    ).toBeInTheDocument();
  });

  it('filters items and keeps the filter in the address', async () => {
    renderHandoff({
      handoff: sample(1),
      person: fakePeople.engineer,
      search: '?show=changed',
    });
    const filters = await screen.findByRole('group', {
      name: 'Which items are shown',
    });
    expect(
      within(filters).getByRole('button', { name: /Changed since last round/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelectorAll('[data-item-id]')).toHaveLength(2);

    await userEvent.click(
      within(filters).getByRole('button', { name: /Needs me/ }),
    );
    expect(
      document.querySelector('[data-item-id="perf-slices"]'),
    ).toBeInTheDocument();
    expect(
      document.querySelector('[data-item-id="io-signature"]'),
    ).not.toBeInTheDocument();
  });

  it('opens the item a link names', async () => {
    renderHandoff({
      handoff: onlyItems(sample(1), 'perf-slices', 'io-signature'),
      search: '?item=perf-slices',
    });
    const button = await row(/Quality is acceptable on every important slice/);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('is worked with the keyboard alone', async () => {
    renderHandoff({ handoff: small() });
    const first = await row(/Metrics on held-out data/);
    await userEvent.keyboard('j');
    expect(first).toHaveFocus();
    await userEvent.keyboard('j');
    expect(await row(/The model beats a simple baseline/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}k');
    expect(first).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(first).toHaveAttribute('aria-expanded', 'true');

    await userEvent.keyboard('e');
    const answer = await screen.findByRole('textbox', { name: 'Answer' });
    await waitFor(() => expect(answer).toHaveFocus());
    await userEvent.type(answer, ' jk{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/of April. jk/)).toBeInTheDocument();

    first.focus();
    await userEvent.keyboard('c');
    expect(
      screen.getByRole('textbox', { name: 'Comment (Markdown)' }),
    ).toHaveFocus();
    first.focus();
    await userEvent.keyboard('x');
    expect(first).toHaveAttribute('aria-expanded', 'false');
  });

  it('leaves the focus alone when a draft comes back', async () => {
    const handoff = small();
    const { unmount } = renderHandoff({ handoff });
    await userEvent.click(await row(/Metrics on held-out data/));
    await userEvent.click(
      screen.getByRole('button', { name: 'Edit the answer' }),
    );
    const field = screen.getByRole('textbox', { name: 'Answer' });
    await userEvent.clear(field);
    await userEvent.paste('Half written');
    unmount();

    renderHandoff({ handoff });
    await row(/Metrics on held-out data/);
    await userEvent.keyboard('o');
    expect(await screen.findByRole('textbox', { name: 'Answer' })).toHaveValue(
      'Half written',
    );
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
    await userEvent.keyboard('jjx');
    expect(
      screen.queryByRole('textbox', { name: 'Answer' }),
    ).not.toBeInTheDocument();
    await userEvent.keyboard('o');
    expect(screen.getByRole('textbox', { name: 'Answer' })).toHaveValue(
      'Half written',
    );
  });

  it('keeps letters to itself while a dialog is open', async () => {
    renderHandoff({ handoff: small() });
    const first = await row(/Metrics on held-out data/);
    await userEvent.click(first);
    await userEvent.click(
      screen.getByRole('button', { name: 'See what would be signed' }),
    );
    const dialog = await screen.findByRole('dialog');
    // The first focus is on the frame around the dialog.
    await waitFor(() => expect(dialog).not.toContainElement(first));
    expect(dialog.contains(document.activeElement)).toBe(false);
    await userEvent.keyboard('x');
    expect(first).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await userEvent.keyboard('x');
    expect(first).toHaveAttribute('aria-expanded', 'false');
  });

  it('opens an item again that was closed by hand', async () => {
    const handoff = small();
    handoff.items[0].state = 'open';
    handoff.items[0].answer = undefined;
    renderHandoff({ handoff });
    const first = await row(/Metrics on held-out data/);
    const link = () =>
      within(screen.getByRole('region', { name: 'Next step' })).getByRole(
        'link',
        { name: /Metrics on held-out data/ },
      );
    await userEvent.click(link());
    expect(first).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(first);
    expect(first).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(link());
    expect(first).toHaveAttribute('aria-expanded', 'true');
  });

  it('lists its keys, and lets letters be switched off', async () => {
    renderHandoff({ handoff: small() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keys of the checklist' }),
    );
    const help = await screen.findByRole('dialog', {
      name: 'Keys of the checklist',
    });
    expect(within(help).getByText('Next item')).toBeInTheDocument();
    await userEvent.click(
      within(help).getByRole('checkbox', { name: 'Single letters' }),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(help).not.toBeInTheDocument());
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('j');
    expect(document.activeElement).not.toHaveAttribute('data-item-id');
  });
});

describe('what others do meanwhile', () => {
  it('waits beside the page and leaves what is half written', async () => {
    const { apiOf, signal } = renderHandoff({ handoff: small() });
    await userEvent.click(await row(/Metrics on held-out data/));
    await userEvent.click(
      screen.getByRole('button', { name: 'Edit the answer' }),
    );
    const field = screen.getByRole('textbox', { name: 'Answer' });
    await userEvent.clear(field);
    await userEvent.paste('Half written');

    await apiOf(fakePeople.engineer).commentOnHandoffItem(
      '5',
      'perf-baseline',
      'Which baseline?',
    );
    await signal();
    expect(
      await screen.findByText(/Emil commented on “The model beats/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', {
        name: /The model beats a simple baseline.* 1 comment/,
      }),
    ).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(
      await row(/The model beats a simple baseline.*1 comment/),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Answer' })).toHaveValue(
      'Half written',
    );
  });

  it('is found without signals when the window is looked at again', async () => {
    const { apiOf } = renderHandoff({
      handoff: small(),
      withoutSignals: true,
    });
    await row(/Metrics on held-out data/);
    await apiOf(fakePeople.engineer).commentOnHandoffItem(
      '5',
      'perf-baseline',
      'Which baseline?',
    );
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText(/Emil commented on/)).toBeInTheDocument();
  });

  it('says nothing when nothing happened', async () => {
    const handoff = small();
    const getHandoff = jest.fn();
    const { apiOf, signal } = renderHandoff({
      handoff,
      more: {
        getHandoff: async id => {
          getHandoff();
          return apiOf(fakePeople.dataScientist).getHandoff(id);
        },
      },
    });
    await row(/Metrics on held-out data/);
    await signal();
    await waitFor(() => expect(getHandoff).toHaveBeenCalledTimes(2));
    expect(
      screen.queryByRole('button', { name: 'Show' }),
    ).not.toBeInTheDocument();
  });
});
