import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  makeFakeHandoff,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { hashOf } from '../../../fixtures/handoffs/toFacts';
import { mockModelEntity } from '../../../fixtures/mockModelEntity';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const { dataScientist, engineer, visitor } = fakePeople;
const whole = (number: number) =>
  sampleHandoffs().find(handoff => handoff.number === number)!;
const sample = (number: number) =>
  onlyItems(
    whole(number),
    'perf-metric-thresholds',
    'perf-serving-load',
    'err-fallback',
    'ops-oncall',
  );

const card = async () =>
  within(await screen.findByRole('region', { name: 'Next step' }));

afterEach(() => window.localStorage.clear());

describe('the next step', () => {
  it('names the items in the way and leads to them', async () => {
    renderHandoff({ handoff: sample(5), person: dataScientist });
    const next = await card();
    const submit = next.getByRole('button', { name: 'Submit for review' });
    expect(submit).toHaveAttribute('aria-disabled', 'true');
    expect(submit).toHaveAccessibleDescription(
      /3 blocking items without an answer/,
    );
    submit.focus();
    expect(submit).toHaveFocus();
    await userEvent.click(submit);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    await userEvent.click(
      next.getByRole('link', { name: /Latency, throughput and memory/ }),
    );
    const item = await screen.findByRole('button', {
      name: /Latency, throughput and memory.*Open/,
    });
    expect(item).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(item).toHaveFocus());
  });

  it('moves the handoff', async () => {
    const handoff = sample(4);
    handoff.state = 'draft';
    renderHandoff({ handoff });
    await userEvent.click(
      (await card()).getByRole('button', { name: 'Ask for the design review' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Ask for the design review' }),
    );
    expect(await screen.findByText('Design review')).toBeInTheDocument();
    expect(handoff.state).toBe('design-review');
  });

  it('asks why when it has to', async () => {
    const handoff = sample(1);
    renderHandoff({ handoff, person: engineer });
    await userEvent.click((await card()).getByRole('button', { name: 'More' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Withdraw' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const withdraw = dialog.getByRole('button', { name: 'Withdraw' });
    expect(withdraw).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Not needed any more.',
    );
    await userEvent.click(withdraw);
    expect(await screen.findByText('Withdrawn')).toBeInTheDocument();
    expect(handoff.timeline[0].text).toBe('Not needed any more.');
  });

  it('asks for a link before it takes a word for production', async () => {
    const handoff = sample(7);
    handoff.causes = [];
    const moveHandoff = jest.fn();
    const { apiOf } = renderHandoff({
      handoff,
      person: engineer,
      more: {
        moveHandoff: async (...args) => {
          moveHandoff(...args);
          return apiOf(engineer).moveHandoff(...args);
        },
      },
    });
    await userEvent.click(
      (await card()).getByRole('button', { name: 'Report that it is live' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const report = dialog.getByRole('button', {
      name: 'Report that it is live',
    });
    expect(report).toBeDisabled();
    const link = dialog.getByRole('textbox', { name: /^Link/ });
    await userEvent.type(link, 'ftp://x');
    expect(report).toBeDisabled();
    await userEvent.clear(link);
    await userEvent.type(link, 'https://deploy.example/12');
    // What was signed is shown and not filled in, or it would be compared with itself.
    const digest = dialog.getByRole('textbox', { name: /^Digest/ });
    expect(digest).toHaveValue('');
    await userEvent.type(digest, handoff.digest!);
    await userEvent.click(report);
    await waitFor(() => expect(moveHandoff).toHaveBeenCalled());
    expect(moveHandoff.mock.calls[0][1]).toEqual({
      transition: 'go-live',
      link: 'https://deploy.example/12',
      digest: handoff.digest,
    });
  });

  it('takes a consent of each side', async () => {
    const handoff = sample(9);
    const { unmount } = renderHandoff({ handoff, person: engineer });
    await userEvent.click(
      (await card()).getByRole('button', { name: 'Resume' }),
    );
    let dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('Still missing after you: Data science.'),
    ).toBeInTheDocument();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'The cause is known.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(handoff.consents).toHaveLength(1));
    expect(handoff.state).toBe('suspended');
    unmount();

    renderHandoff({ handoff, person: dataScientist });
    await userEvent.click(
      (await card()).getByRole('button', { name: 'Resume' }),
    );
    dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Agreed.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(handoff.state).toBe('in-production'));
  });

  it('brings an act to the front that somebody has agreed to', async () => {
    const handoff = sample(8);
    const owner = { ...fakePeople.visitor, owner: true };
    handoff.consents = [
      {
        transition: 'retire',
        personRef: owner.ref,
        personTitle: 'Olga Owner',
        capacity: 'owner',
        revisionHash: hashOf(handoff),
        at: '2026-05-03T08:00:00Z',
      },
    ];
    renderHandoff({ handoff, person: engineer });
    const next = await card();
    expect(
      await next.findByRole('button', { name: 'Retire' }),
    ).toBeInTheDocument();
    const agreed = within(
      next.getByRole('list', { name: 'Who has agreed' }),
    ).getAllByRole('listitem');
    expect(agreed[0]).toHaveTextContent(/Owner of the model.*Olga Owner/);
    expect(agreed[1]).toHaveTextContent(/Engineering.*Not agreed yet/);
  });

  it('tells a visitor why nothing is possible', async () => {
    renderHandoff({ handoff: sample(1), person: visitor });
    const next = await card();
    expect(
      next.getByText('You are in neither team of this handoff.'),
    ).toBeInTheDocument();
    const explained = next
      .getAllByRole('button')
      .filter(button => button.hasAttribute('aria-describedby'));
    expect(
      explained.map(button => button.getAttribute('aria-disabled')),
    ).toEqual(explained.map(() => 'true'));
  });

  it('does not act on what has changed meanwhile', async () => {
    const handoff = sample(1);
    const { apiOf } = renderHandoff({ handoff, person: engineer });
    await userEvent.click((await card()).getByRole('button', { name: 'More' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Withdraw' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Not needed.',
    );
    await apiOf(dataScientist).setHandoffTier(
      '1',
      { riskTier: 'high', reason: 'More at stake.' },
      handoff.revision,
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(
      await dialog.findByText('This does not fit what is there now'),
    ).toBeInTheDocument();
    expect(handoff.state).toBe('in-review');
  });

  it('keeps what was typed when somebody else has moved the handoff', async () => {
    const handoff = sample(7);
    handoff.causes = [];
    const { apiOf } = renderHandoff({ handoff, person: engineer });
    await userEvent.click(
      (await card()).getByRole('button', { name: 'Report that it is live' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const link = dialog.getByRole('textbox', { name: /^Link/ });
    await userEvent.type(link, 'https://deploy.example/12');
    await userEvent.type(
      dialog.getByRole('textbox', { name: /^Digest/ }),
      handoff.digest!,
    );
    await apiOf(engineer).moveHandoff(
      handoff.id,
      {
        transition: 'go-live',
        link: 'https://deploy.example/11',
        digest: handoff.digest!,
      },
      handoff.revision,
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Report that it is live' }),
    );
    expect(
      await dialog.findByText('This does not fit what is there now'),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('By now the handoff is: In production'),
    ).toBeInTheDocument();
    expect(link).toHaveValue('https://deploy.example/12');
    expect(
      dialog.getByRole('button', { name: 'Report that it is live' }),
    ).toBeDisabled();
    expect(
      handoff.timeline.filter(({ type }) => type === 'handoff.moved'),
    ).toHaveLength(1);
  });

  it('says what a dangerous act is about and sends it from the keyboard', async () => {
    const handoff = sample(1);
    renderHandoff({ handoff, person: engineer });
    await userEvent.click((await card()).getByRole('button', { name: 'More' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Withdraw' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: `Withdraw handoff 1 of ${handoff.modelTitle}`,
    });
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    await userEvent.type(reason, 'No');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(handoff.state).toBe('in-review');
    await userEvent.type(reason, 't needed.');
    // A click beside it keeps it.
    await userEvent.click(dialog.closest('.MuiDialog-container')!);
    expect(reason).toHaveValue('Not needed.');
    reason.focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(handoff.state).toBe('withdrawn'));
  });

  it('says why a link is not one', async () => {
    const handoff = sample(8);
    renderHandoff({ handoff, person: engineer });
    await userEvent.click((await card()).getByRole('button', { name: 'More' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Suspend' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const link = dialog.getByRole('textbox', { name: /^Link/ });
    await userEvent.type(link, 'INC-12');
    expect(link).toHaveAccessibleDescription(
      'Only addresses that begin with http or https',
    );
    await userEvent.clear(link);
    // Enter in a field of one line sends.
    await userEvent.type(link, 'https://incidents.example/12{Enter}');
    await waitFor(() => expect(handoff.state).toBe('suspended'));
  });
});

describe('banners', () => {
  it('choose a side once', async () => {
    const handoff = onlyItems(
      makeFakeHandoff({ state: 'preparing' }),
      'perf-baseline',
    );
    renderHandoff({ handoff, person: fakePeople.both });
    const banners = within(
      await screen.findByRole('list', { name: 'Things to know' }),
    );
    await userEvent.click(banners.getByRole('button', { name: 'Engineering' }));
    await waitFor(() =>
      expect(handoff.chosenSides['user:default/bo']).toBe('engineering'),
    );
    expect(screen.queryByText(/You belong to both sides/)).toBeNull();
  });

  it('lead from a superseded handoff to its successor', async () => {
    const handoff = sample(8);
    handoff.state = 'superseded';
    handoff.supersededBy = {
      id: 'id-41',
      number: 41,
      version: '13',
      state: 'in-production',
    };
    handoff.supersedes = [
      { id: 'id-3', number: 3, version: '11', state: 'superseded' },
    ];
    renderHandoff({ handoff });
    const banners = within(
      await screen.findByRole('list', { name: 'Things to know' }),
    );
    expect(
      banners.getByRole('link', { name: 'Handoff 41 (version 13)' }),
    ).toHaveAttribute('href', '/ml-models/handoffs/41');
    expect(
      screen.getByRole('link', { name: 'Handoff 3 (version 11)' }),
    ).toHaveAttribute('href', '/ml-models/handoffs/3');
  });

  it('lead to the diff of a newer checklist', async () => {
    const handoff = whole(5);
    renderHandoff({ handoff });
    await userEvent.click(
      await screen.findByRole('button', { name: 'See what would change…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText('The energy per 1,000 predictions is measured'),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('1 item goes; its answer is archived'),
    ).toBeInTheDocument();
    expect(dialog.getByText('34 answers stay.')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(handoff.checklist.version).toBe('1.1.0'));
  });

  it('map a side that is gone', async () => {
    const handoff = sample(10);
    renderHandoff({
      handoff,
      person: engineer,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'ds-new', namespace: 'default' },
          spec: { type: 'team', children: [] },
        },
      ],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the teams…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const team = dialog.getByRole('textbox', { name: 'Data science team' });
    expect(team).toHaveValue('ds-old');
    await userEvent.clear(team);
    await userEvent.paste('ds-new');
    await userEvent.click(
      await screen.findByRole('option', { name: 'ds-new' }),
    );
    await userEvent.click(dialog.getByRole('textbox', { name: /Reason/ }));
    await userEvent.paste('Renamed.');
    await userEvent.click(dialog.getByRole('button', { name: 'Change' }));
    await waitFor(() =>
      expect(handoff.teams.dataScience?.ref).toBe('group:default/ds-new'),
    );
  });

  it('map an owner that is gone', async () => {
    const handoff = sample(10);
    handoff.teams.owner = {
      ref: 'group:default/old-owners',
      title: 'Old owners',
      resolves: false,
    };
    renderHandoff({
      handoff,
      person: engineer,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'new-owners', namespace: 'default' },
          spec: { type: 'team', children: [] },
        },
      ],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the teams…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const owner = dialog.getByRole('textbox', { name: 'Owner of the model' });
    expect(owner).toHaveValue('old-owners');
    await userEvent.clear(owner);
    await userEvent.paste('new-owners');
    await userEvent.click(
      await screen.findByRole('option', { name: 'new-owners' }),
    );
    await userEvent.click(dialog.getByRole('textbox', { name: /Reason/ }));
    await userEvent.paste('Renamed.');
    await userEvent.click(dialog.getByRole('button', { name: 'Change' }));
    await waitFor(() =>
      expect(handoff.teams.owner?.ref).toBe('group:default/new-owners'),
    );
    // The sides stay as they are.
    expect(handoff.teams.dataScience?.ref).toBe('group:default/ds-old');
  });

  it('link an unlinked handoff again', async () => {
    const handoff = sample(10);
    renderHandoff({
      handoff,
      person: engineer,
      entities: [
        mockModelEntity({
          metadata: { name: 'churn-2', namespace: 'default' },
        }),
      ],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Link to another model…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('textbox', { name: /Model/ }));
    await userEvent.paste('churn-2');
    await userEvent.click(
      await screen.findByRole('option', { name: 'churn-2' }),
    );
    await userEvent.click(dialog.getByRole('textbox', { name: /Reason/ }));
    await userEvent.paste('Renamed.');
    await userEvent.click(dialog.getByRole('button', { name: 'Link' }));
    await waitFor(() =>
      expect(handoff.entityRef).toBe('mlmodel:default/churn-2'),
    );
  });
});
