import type { DesignReview } from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import type { FakePerson } from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const { engineer } = fakePeople;
const sample = (number: number) =>
  onlyItems(
    sampleHandoffs().find(handoff => handoff.number === number)!,
    'io-signature',
  );
const colleague: FakePerson = {
  ref: 'user:default/cleo',
  title: 'Cleo',
  sides: ['data-science'],
};

const block = async (name: 'Requirements' | 'Constraints') =>
  within(await screen.findByRole('region', { name }));

afterEach(() => window.localStorage.clear());

describe('requirements beside constraints', () => {
  it('marks what does not fit', async () => {
    renderHandoff({ handoff: sample(4) });
    for (const [name, latency] of [
      ['Requirements', /200 ms/],
      ['Constraints', /350 ms/],
    ] as const) {
      expect((await block(name)).getByText(latency)).toHaveTextContent(
        'Does not fit the other side',
      );
    }
  });

  it('lets each side write its own part only', async () => {
    const handoff = sample(4);
    renderHandoff({ handoff, person: engineer });
    expect(
      (await block('Requirements')).getByRole('button', {
        name: 'Edit the requirements',
      }),
    ).toHaveAccessibleDescription('Only the data-science side may do this.');

    const own = await block('Constraints');
    await userEvent.click(
      own.getByRole('button', { name: 'Edit the constraints' }),
    );
    const latency = own.getByRole('textbox', { name: 'Latency' });
    await userEvent.clear(latency);
    await userEvent.type(latency, 'fast');
    expect(own.getByText('A number above 0')).toBeInTheDocument();
    expect(own.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.clear(latency);
    await userEvent.type(latency, '180');
    await userEvent.click(own.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(handoff.constraints.latencyMilliseconds).toBe(180),
    );
    expect(
      (await block('Constraints')).getByText(/180 ms/),
    ).toBeInTheDocument();
  });

  it('writes thresholds', async () => {
    const handoff = sample(4);
    renderHandoff({ handoff });
    const own = await block('Requirements');
    await userEvent.click(
      own.getByRole('button', { name: 'Edit the requirements' }),
    );
    await userEvent.click(own.getByRole('button', { name: 'Add a threshold' }));
    const metrics = own.getAllByRole('textbox', { name: 'Metric' });
    await userEvent.type(metrics[1], 'recall');
    expect(own.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(
      own.getAllByRole('textbox', { name: 'Value' })[1],
      '0.8',
    );
    await userEvent.click(own.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(handoff.requirements.thresholds).toEqual([
        { metric: 'auc', operator: '>=', value: 0.85 },
        { metric: 'recall', operator: '>=', value: 0.8 },
      ]),
    );
  });

  it('merges what two people wrote, and asks about what clashes', async () => {
    const handoff = sample(4);
    const { apiOf } = renderHandoff({ handoff });
    const own = await block('Requirements');
    await userEvent.click(
      own.getByRole('button', { name: 'Edit the requirements' }),
    );
    const objective = own.getByRole('textbox', { name: 'Objective' });
    await userEvent.clear(objective);
    await userEvent.type(objective, 'Mine');
    const { updatedAt, updatedBy, ...before } = handoff.requirements;
    await apiOf(colleague).setHandoffRequirements(
      '4',
      { ...before, objective: 'Theirs', data: 'Other data' },
      handoff.revision,
    );
    await userEvent.click(own.getByRole('button', { name: 'Save' }));

    expect(await own.findByText('Somebody else wrote:')).toBeInTheDocument();
    expect(own.getByText('Theirs')).toBeInTheDocument();
    expect(
      own.getByRole('textbox', { name: 'Data at serving time' }),
    ).toHaveValue('Other data');
    expect(own.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.click(own.getByRole('button', { name: 'Go on with mine' }));
    await userEvent.click(own.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(handoff.requirements).toMatchObject({
        objective: 'Mine',
        data: 'Other data',
        risk: before.risk,
      }),
    );
  });

  it('raises and resolves conflicts', async () => {
    const handoff = sample(4);
    renderHandoff({ handoff, person: engineer });
    const conflicts = within(
      await screen.findByRole('region', { name: 'Conflicts (1 open)' }),
    );
    await userEvent.click(
      conflicts.getByRole('button', { name: 'Raise a conflict' }),
    );
    await userEvent.type(
      conflicts.getByRole('textbox', { name: 'What does not fit' }),
      'Too dear.',
    );
    await userEvent.click(
      conflicts.getByRole('button', { name: 'Raise a conflict' }),
    );
    await waitFor(() => expect(handoff.conflicts).toHaveLength(3));

    await userEvent.click(
      conflicts.getAllByRole('button', { name: 'Resolve' })[0],
    );
    await userEvent.type(
      conflicts.getByRole('textbox', { name: 'How it is resolved' }),
      'A smaller model.',
    );
    const form = within(conflicts.getByRole('form', { name: 'Resolve' }));
    await userEvent.click(form.getByRole('button', { name: 'Resolve' }));
    await waitFor(() =>
      expect(handoff.conflicts[0].resolution).toBe('A smaller model.'),
    );
  });
});

describe('joint design reviews', () => {
  const review: DesignReview = {
    id: 'review-1',
    heldAt: '2026-04-20T09:00:00Z',
    state: 'held',
    attendees: [
      { ref: 'user:default/dana', title: 'Dana', side: 'data-science' },
      { ref: 'user:default/emil', title: 'Emil', side: 'engineering' },
    ],
    minutes: 'We agreed on **200 ms**.',
    decision: 'accepted',
    handoffs: [],
    revision: 1,
    createdBy: 'user:default/dana',
    createdAt: '2026-04-20T10:00:00Z',
    you: { mayChange: false },
  };

  it('stand on the handoff they were about, with the minutes', async () => {
    const handoff = sample(4);
    handoff.designReviewIds = ['review-1'];
    handoff.timeline.unshift({
      id: 'event-review',
      at: '2026-04-20T10:00:00Z',
      type: 'handoff.design-review-held',
      actor: 'user:default/dana',
      actorTitle: 'Dana',
      details: { after: { designReview: 'review-1', heldAt: review.heldAt } },
      hash: '0'.repeat(64),
    });
    const listDesignReviews = jest.fn(async () => ({ items: [review] }));
    renderHandoff({ handoff, more: { listDesignReviews } });
    const meetings = within(
      await screen.findByRole('region', { name: 'Joint design reviews' }),
    );
    expect(await meetings.findByText('200 ms')).toBeInTheDocument();
    expect(meetings.getByText('Design accepted')).toBeInTheDocument();
    expect(meetings.getByText('Emil')).toBeInTheDocument();
    expect(
      meetings.getByRole('heading', { name: /Apr 20, 2026/ }),
    ).toBeInTheDocument();
    expect(listDesignReviews).toHaveBeenCalledWith(
      expect.objectContaining({ handoffId: handoff.id }),
    );

    await userEvent.click(screen.getByRole('tab', { name: 'Timeline' }));
    expect(
      await screen.findByText(/recorded the joint design review of Apr 20/),
    ).toBeInTheDocument();
  });

  it('say why they cannot be read, and are read again', async () => {
    const handoff = sample(4);
    handoff.designReviewIds = ['review-1'];
    let isDown = true;
    renderHandoff({
      handoff,
      more: {
        listDesignReviews: async () => {
          if (isDown) throw new Error('The database is away.');
          return { items: [review] };
        },
      },
    });
    const meetings = within(
      await screen.findByRole('region', { name: 'Joint design reviews' }),
    );
    expect(
      await meetings.findByText('The database is away.'),
    ).toBeInTheDocument();
    isDown = false;
    await userEvent.click(meetings.getByRole('button', { name: 'Try again' }));
    expect(await meetings.findByText('200 ms')).toBeInTheDocument();
  });

  it('are not asked for where there was none', async () => {
    // The fake answers no such question, so asking would be seen.
    renderHandoff({ handoff: sample(4) });
    await block('Requirements');
    expect(
      screen.queryByRole('region', { name: 'Joint design reviews' }),
    ).not.toBeInTheDocument();
  });
});

describe('thresholds after the agreement', () => {
  const agreedOn = () => {
    const handoff = onlyItems(
      sampleHandoffs().find(({ number }) => number === 5)!,
      'perf-metric-thresholds',
    );
    handoff.thresholds = [{ metric: 'auc', operator: '>=', value: 0.85 }];
    handoff.agreedThresholds = handoff.thresholds;
    return handoff;
  };
  const region = async () =>
    within(await screen.findByRole('region', { name: 'Thresholds' }));

  it('asks which count when two people change them at once', async () => {
    const handoff = agreedOn();
    const { apiOf, signal } = renderHandoff({
      handoff,
      search: '?view=design',
    });
    const own = await region();
    await userEvent.click(
      own.getByRole('button', { name: 'Change the thresholds' }),
    );
    const value = own.getByRole('textbox', { name: 'Value' });
    await userEvent.clear(value);
    await userEvent.type(value, '0.9');
    await apiOf(colleague).setHandoffThresholds(
      handoff.id,
      {
        thresholds: [
          ...handoff.thresholds,
          { metric: 'recall', operator: '>=', value: 0.7 },
        ],
      },
      handoff.revision,
    );
    await signal();
    await userEvent.click(await screen.findByRole('button', { name: 'Show' }));

    expect(own.getByText('recall ≥ 0.7')).toBeInTheDocument();
    expect(own.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.click(own.getByRole('button', { name: 'Go on with mine' }));
    await userEvent.click(own.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(handoff.thresholds).toEqual([
        { metric: 'auc', operator: '>=', value: 0.9 },
      ]),
    );
  });

  it('takes what only somebody else changed', async () => {
    const handoff = agreedOn();
    const { apiOf } = renderHandoff({ handoff, search: '?view=design' });
    const own = await region();
    await userEvent.click(
      own.getByRole('button', { name: 'Change the thresholds' }),
    );
    await apiOf(colleague).setHandoffThresholds(
      handoff.id,
      {
        thresholds: [
          ...handoff.thresholds,
          { metric: 'recall', operator: '>=', value: 0.7 },
        ],
      },
      handoff.revision,
    );
    await userEvent.click(own.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(own.getAllByRole('textbox', { name: 'Metric' })).toHaveLength(2),
    );
    expect(handoff.thresholds).toHaveLength(2);
  });

  it('wants a reason for a looser one and keeps what was written', async () => {
    const handoff = agreedOn();
    const { unmount } = renderHandoff({ handoff, search: '?view=design' });
    let own = await region();
    await userEvent.click(
      own.getByRole('button', { name: 'Change the thresholds' }),
    );
    const value = own.getByRole('textbox', { name: 'Value' });
    await userEvent.clear(value);
    await userEvent.type(value, '0.8');
    expect(own.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(
      own.getByRole('textbox', { name: /Reason/ }),
      'Fewer rows.',
    );
    unmount();

    renderHandoff({ handoff, search: '?view=design' });
    own = await region();
    expect(own.getByRole('textbox', { name: 'Value' })).toHaveValue('0.8');
    await userEvent.click(own.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(handoff.timeline[0]).toMatchObject({
        type: 'handoff.thresholds-set',
        text: 'Fewer rows.',
      }),
    );
  });
});

describe('feedback after go-live', () => {
  it('is given by one side and answered by data science', async () => {
    const handoff = sample(8);
    const { unmount } = renderHandoff({
      handoff,
      person: engineer,
      search: '?view=feedback',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Give feedback' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What was seen' }),
      'Slow on Mondays.',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Link (optional)' }),
      'https://tickets.example/1',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Give feedback' }),
    );
    expect(await screen.findByText('Slow on Mondays.')).toBeInTheDocument();
    expect(handoff.feedback[0]).toMatchObject({
      severity: 'medium',
      link: 'https://tickets.example/1',
    });
    const [answer] = screen.getAllByRole('button', { name: 'Answer' });
    expect(answer).toHaveAccessibleDescription(
      'Only the data-science side may do this.',
    );
    unmount();

    renderHandoff({ handoff, search: '?view=feedback' });
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Answer' })
      )[0],
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What follows from it' }),
      'A cache.',
    );
    const form = within(screen.getByRole('form', { name: 'Answer' }));
    await userEvent.click(form.getByRole('button', { name: 'Answer' }));
    await waitFor(() =>
      expect(handoff.feedback[0]).toMatchObject({
        answer: 'A cache.',
        carried: true,
      }),
    );
    expect(
      await screen.findAllByText(/goes into the next version/),
    ).toHaveLength(2);
  });
});

describe('what was written beside the text of feedback', () => {
  it('does not go into the next one', async () => {
    const handoff = sample(8);
    const { unmount } = renderHandoff({
      handoff,
      person: engineer,
      search: '?view=feedback',
    });
    const open = async () =>
      userEvent.click(
        await screen.findByRole('button', { name: 'Give feedback' }),
      );
    const link = () => screen.getByRole('textbox', { name: 'Link (optional)' });
    await open();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What was seen' }),
      'Slow on Mondays.',
    );
    await userEvent.type(link(), 'TICKET-1');
    expect(link()).toHaveAccessibleDescription(/begin with http/);
    expect(
      screen.getByRole('button', { name: 'Give feedback' }),
    ).toBeDisabled();
    await userEvent.clear(link());
    await userEvent.type(link(), 'https://tickets.example/1');
    unmount();

    // All of it is there after the page was left.
    renderHandoff({ handoff, person: engineer, search: '?view=feedback' });
    expect(
      await screen.findByRole('textbox', { name: 'What was seen' }),
    ).toHaveValue('Slow on Mondays.');
    expect(link()).toHaveValue('https://tickets.example/1');
    await userEvent.click(
      screen.getByRole('button', { name: 'Give feedback' }),
    );
    await waitFor(() =>
      expect(handoff.feedback[0].link).toBe('https://tickets.example/1'),
    );
    await open();
    expect(link()).toHaveValue('');
  });
});

describe('the timeline', () => {
  it('tells what happened and reads older things when asked', async () => {
    const handoff = sample(1);
    renderHandoff({ handoff, search: '?view=timeline' });
    const panel = within(await screen.findByRole('tabpanel'));
    expect(panel.getAllByRole('listitem')).toHaveLength(20);
    expect(panel.getAllByText(/^accepted/)).not.toHaveLength(0);
    await userEvent.click(
      panel.getByRole('button', { name: 'Show what was before' }),
    );
    await waitFor(() =>
      expect(panel.getAllByRole('listitem')).toHaveLength(34),
    );
    expect(
      panel.queryByRole('button', { name: 'Show what was before' }),
    ).not.toBeInTheDocument();
    const [item] = panel.getAllByRole('link', { name: /carries a signature/ });
    // It can be opened in another tab or copied.
    expect(item).toHaveAttribute(
      'href',
      '/ml-models/handoffs/1?view=checklist&item=io-signature',
    );
    await userEvent.click(item);
    expect(
      await screen.findByRole('button', {
        name: /carries a signature.*Accepted/,
      }),
    ).toHaveAttribute('aria-expanded', 'true');
  });
});
