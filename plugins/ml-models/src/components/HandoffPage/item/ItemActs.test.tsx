import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  makeFakeHandoff,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import type { FakeItem } from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const { dataScientist, engineer } = fakePeople;
const answer = {
  text: 'It is so.',
  by: dataScientist.ref,
  at: '2026-05-01T09:00:00Z',
};

/** A handoff whose item `perf-baseline`, answered by data science, is as given. */
function withItem(
  state: 'preparing' | 'in-review' | 'changes-requested',
  item: Partial<FakeItem>,
) {
  const handoff = onlyItems(
    makeFakeHandoff({
      state,
      round: 1,
      itemChanges: { 'perf-baseline': item },
    }),
    'perf-baseline',
  );
  return {
    handoff,
    item: handoff.items.find(
      ({ definition }) => definition.id === 'perf-baseline',
    )!,
  };
}

const acts = () => screen.findByRole('group', { name: 'What you can do' });

async function open(name: string) {
  await userEvent.click(
    within(await acts()).getByRole('button', { name: 'More' }),
  );
  return screen.findByRole('menuitem', { name: new RegExp(`^${name}`) });
}

async function say(act: string, field: RegExp, text: string) {
  const form = within(await screen.findByRole('form', { name: act }));
  await userEvent.type(form.getByRole('textbox', { name: field }), text);
  await userEvent.click(form.getByRole('button', { name: act }));
}

afterEach(() => window.localStorage.clear());

describe('acts on an item', () => {
  it('accepts', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      answer,
    });
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    await userEvent.click(
      within(await acts()).getByRole('button', { name: 'Accept' }),
    );
    await waitFor(() => expect(item.state).toBe('accepted'));
    expect(await screen.findAllByText('Accepted')).not.toHaveLength(0);
  });

  it('explains why an own answer cannot be accepted', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      answer,
    });
    renderHandoff({
      handoff,
      person: dataScientist,
      search: '?item=perf-baseline',
    });
    const accept = within(await acts()).getByRole('button', { name: 'Accept' });
    expect(accept).toHaveAttribute('aria-disabled', 'true');
    expect(accept).toHaveAccessibleDescription(
      'Only the engineering side may do this.',
    );
    accept.focus();
    expect(accept).toHaveFocus();
    await userEvent.click(accept);
    expect(item.state).toBe('answered');
  });

  it('explains in the menu why the rest is not possible', async () => {
    const { handoff } = withItem('in-review', { state: 'answered', answer });
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    const dispute = await open('Dispute');
    expect(dispute).toHaveAttribute('aria-disabled', 'true');
    expect(dispute).toHaveTextContent(
      'Only the data-science side may do this.',
    );
    await userEvent.click(dispute);
    expect(
      screen.queryByRole('textbox', { name: /answer should stand/ }),
    ).not.toBeInTheDocument();
  });

  it('requests changes with a comment', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      answer,
    });
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    await userEvent.click(
      within(await acts()).getByRole('button', { name: 'Request changes' }),
    );
    const form = screen.getByRole('form', { name: 'Request changes' });
    expect(
      within(form).getByRole('button', { name: 'Request changes' }),
    ).toBeDisabled();
    await say('Request changes', /What has to change/, 'Which baseline?');
    await waitFor(() => expect(item.state).toBe('changes-requested'));
    expect(await screen.findByText('Which baseline?')).toBeInTheDocument();
  });

  it('disputes a request', async () => {
    const { handoff, item } = withItem('changes-requested', {
      state: 'changes-requested',
      answer,
      flag: {
        comment: 'Why?',
        by: engineer.ref,
        at: answer.at,
        addressed: false,
      },
    });
    renderHandoff({
      handoff,
      person: dataScientist,
      search: '?item=perf-baseline',
    });
    await userEvent.click(
      within(await acts()).getByRole('button', { name: 'Dispute' }),
    );
    await say('Dispute', /answer should stand/, 'It is the standard one.');
    await waitFor(() =>
      expect(item.dispute?.text).toBe('It is the standard one.'),
    );
  });

  it('proposes a waiver until a day, and the other side grants it', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      check: 'fail',
      answer,
    });
    const { unmount } = renderHandoff({
      handoff,
      person: dataScientist,
      search: '?item=perf-baseline',
    });
    await userEvent.click(await open('Propose a waiver'));
    const until = await screen.findByLabelText('Holds until');
    expect(until).toHaveValue(
      new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    );
    await say('Propose a waiver', /go on without/, 'The baseline is gone.');
    await waitFor(() =>
      expect(item.waiver?.reason).toBe('The baseline is gone.'),
    );
    const grant = await open('Grant the waiver');
    expect(grant).toHaveAttribute('aria-disabled', 'true');
    unmount();

    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    const accept = within(await acts()).getByRole('button', { name: 'Accept' });
    expect(accept).toHaveAccessibleDescription(/check of this blocking item/);
    await userEvent.click(
      within(await acts()).getByRole('button', { name: 'Grant the waiver' }),
    );
    await waitFor(() => expect(item.state).toBe('waived'));
    expect(item.waiver?.approvedBy).toBe(engineer.ref);
  });

  it('refuses a waiver', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      answer,
      waiver: {
        reason: 'Later.',
        expiresAt: '2026-08-01T00:00:00Z',
        proposedBy: dataScientist.ref,
        proposedAt: answer.at,
        valid: false,
      },
    });
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    await userEvent.click(
      within(await acts()).getByRole('button', { name: 'Refuse the waiver' }),
    );
    await say('Refuse the waiver', /Why not/, 'Now.');
    await waitFor(() => expect(item.waiver).toBeUndefined());
  });

  it('says that an item does not apply, and the other side accepts it', async () => {
    const { handoff, item } = withItem('preparing', { state: 'open' });
    const { unmount } = renderHandoff({
      handoff,
      person: dataScientist,
      search: '?item=perf-baseline',
    });
    await userEvent.click(await open('Does not apply'));
    await say('Does not apply', /does not apply/, 'There is no baseline.');
    await waitFor(() => expect(item.state).toBe('not-applicable'));
    unmount();

    handoff.state = 'in-review';
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    await userEvent.click(
      within(await acts()).getByRole('button', {
        name: 'Accept that it does not apply',
      }),
    );
    await waitFor(() =>
      expect(item.notApplicable?.acceptedBy).toBe(engineer.ref),
    );
  });

  it('confirms an unknown check with a note', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      check: 'unknown',
      answer,
    });
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    await userEvent.click(
      within(await acts()).getByRole('button', {
        name: 'Confirm the unknown check',
      }),
    );
    await say('Confirm the unknown check', /no obstacle/, 'I looked myself.');
    await waitFor(() =>
      expect(item.unknownConfirmed?.note).toBe('I looked myself.'),
    );
  });

  it('takes back what was accepted', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'accepted',
      answer,
      accepted: { by: engineer.ref, at: answer.at },
    });
    renderHandoff({ handoff, person: engineer, search: '?item=perf-baseline' });
    await userEvent.click(await open('Take back'));
    await say('Take back', /Why/, 'Too early.');
    await waitFor(() => expect(item.state).toBe('answered'));
  });

  it('shows what is there when somebody else was faster', async () => {
    const { handoff, item } = withItem('in-review', {
      state: 'answered',
      answer,
    });
    const { apiOf } = renderHandoff({
      handoff,
      person: engineer,
      search: '?item=perf-baseline',
    });
    const accept = within(await acts()).getByRole('button', { name: 'Accept' });
    await apiOf(engineer).actOnHandoffItem(
      handoff.id,
      'perf-baseline',
      { act: 'request-changes', text: 'No.' },
      item.revision,
    );
    await userEvent.click(accept);
    expect(
      await screen.findByText('This does not fit what is there now'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Changes requested')).not.toHaveLength(0);
    expect(item.state).toBe('changes-requested');
  });

  it('does not offer acts on what is not asked', async () => {
    const handoff = onlyItems(
      makeFakeHandoff({ state: 'in-review', riskTier: 'low' }),
      'gov-fairness',
    );
    renderHandoff({ handoff, search: '?item=gov-fairness' });
    expect(
      await screen.findAllByText('Not asked for this tier'),
    ).not.toHaveLength(0);
    expect(
      screen.queryByRole('group', { name: 'What you can do' }),
    ).not.toBeInTheDocument();
  });
});

describe('evidence and comments of an item', () => {
  const inReview = () =>
    onlyItems(
      sampleHandoffs()[0],
      'perf-metric-thresholds',
      'perf-slices',
      'io-signature',
      'io-contract',
      'io-compatibility',
      'repro-tests',
      'mon-service-slo',
    );

  it('shows values against thresholds, and what was seen later beside what is signed', async () => {
    renderHandoff({
      handoff: inReview(),
      search: '?item=perf-metric-thresholds',
    });
    const [frozen, later] = await screen.findAllByRole('table', {
      name: 'Values against thresholds',
    });
    expect(
      within(frozen).getByRole('row', { name: /auc 0.8742 ≥ 0.85.*Passed/ }),
    ).toBeInTheDocument();
    expect(
      within(later).getByRole('row', {
        name: /recall.*0.7951 ≥ 0.80.*Failed/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Under review')).toBeInTheDocument();
    expect(screen.getByText('Says something else by now')).toBeInTheDocument();
  });

  it('shows what breaks callers first', async () => {
    renderHandoff({ handoff: inReview(), search: '?item=io-compatibility' });
    const table = await screen.findByRole('table', {
      name: 'Changes of the schema',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('breaks callers');
    expect(rows[1]).toHaveTextContent('breaks callers');
    expect(rows[2]).toHaveTextContent(/inputs.plan.*added/);
  });

  it('shows the last known value of an unknown check', async () => {
    renderHandoff({ handoff: inReview(), search: '?item=repro-tests' });
    expect(
      await screen.findByText(/212 tests passed at 4f2d1c0/),
    ).toBeInTheDocument();
  });

  it('shows foreign text as text and leads nowhere but to the web', async () => {
    const { container, unmount } = renderHandoff({
      handoff: inReview(),
      search: '?item=io-contract',
    });
    expect(
      await screen.findByRole('region', { name: 'handoff.yaml' }),
    ).toHaveTextContent('<script>alert(1)</script>');
    expect(container.querySelectorAll('script')).toHaveLength(0);
    unmount();

    renderHandoff({ handoff: inReview(), search: '?item=mon-service-slo' });
    expect(
      await screen.findByRole('link', { name: /Dashboard/ }),
    ).toHaveAttribute('href', 'https://grafana.example/d/churn');
    expect(screen.getByText('Not a link')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Not a link' }),
    ).not.toBeInTheDocument();
  });

  it('shows HTML in a comment as text, and its markdown as markdown', async () => {
    const { container } = renderHandoff({
      handoff: inReview(),
      search: '?item=perf-slices',
    });
    const thread = await screen.findByRole('region', { name: 'Comments' });
    expect(
      within(thread).getByText('new', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(
      within(thread).getByText(/<img src=x onerror="alert\(1\)">/),
    ).toBeInTheDocument();
    expect(container.querySelectorAll('[onerror]')).toHaveLength(0);
    expect(
      within(thread).queryByRole('link', { name: 'go' }),
    ).not.toBeInTheDocument();
  });

  it('comments, and erases the words of an own comment', async () => {
    const handoff = inReview();
    renderHandoff({ handoff, search: '?item=io-signature' });
    const thread = await screen.findByRole('region', { name: 'Comments' });
    await userEvent.type(
      within(thread).getByRole('textbox', { name: 'Comment (Markdown)' }),
      'Seen.',
    );
    await userEvent.click(
      within(thread).getByRole('button', { name: 'Comment' }),
    );
    expect(await within(thread).findByText('Seen.')).toBeInTheDocument();
    await userEvent.click(
      within(thread).getByRole('button', { name: 'Erase' }),
    );
    await userEvent.click(
      within(thread).getByRole('button', { name: 'Erase for good' }),
    );
    expect(
      await within(thread).findByText('The words of this comment were erased.'),
    ).toBeInTheDocument();
  });

  it('attaches evidence', async () => {
    const handoff = inReview();
    renderHandoff({ handoff, search: '?item=io-signature' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Attach evidence' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What you found' }),
      'Replayed by hand',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Link' }),
      'https://example.com/replay',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Attach evidence' }),
    );
    expect(await screen.findByText('Replayed by hand')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /example.com\/replay/ }),
    ).toBeInTheDocument();
  });
});
