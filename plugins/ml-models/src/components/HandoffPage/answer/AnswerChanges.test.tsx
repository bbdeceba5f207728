import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { fakeRefusal } from '../../../fixtures/handoffs/fakeRefusal';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const NOW = 'First orders stay below 2.1 percent.';

const inReview = () => {
  const handoff = onlyItems(
    sampleHandoffs().find(({ number }) => number === 1)!,
    'perf-slices',
  );
  handoff.items[0].changedSinceRound = true;
  handoff.items[0].answer = {
    text: NOW,
    by: 'user:default/ada',
    at: '2026-05-03T08:00:00Z',
  };
  return handoff;
};

const entry = (type: string, text?: string): HandoffTimelineEntry => ({
  id: `${type} ${text}`,
  at: '2026-05-01T08:00:00Z',
  type: `handoff.item.${type}`,
  actor: 'user:default/ada',
  itemId: 'perf-slices',
  hash: '',
  ...(text ? { text } : {}),
});

async function show(items: HandoffTimelineEntry[] | Error) {
  renderHandoff({
    handoff: inReview(),
    person: fakePeople.engineer,
    search: '?item=perf-slices',
    more: {
      getHandoffTimeline: async () => {
        if (items instanceof Error) throw items;
        return { items };
      },
    },
  });
  const button = await screen.findByRole('button', {
    name: 'Show what changed in the answer',
  });
  await userEvent.click(button);
}

describe('what changed in an answer', () => {
  it('is shown word by word, against the answer that was sent back', async () => {
    await show([
      entry('answered', NOW),
      entry('answered', 'A draft of the next round.'),
      entry('changes-requested', 'Write it down.'),
      entry('answered', 'First orders stay below 1.5 percent.'),
      entry('answered', 'The very first answer.'),
    ]);
    expect(await screen.findByText('1.5')).toHaveProperty('tagName', 'DEL');
    expect(screen.getByText('2.1')).toHaveProperty('tagName', 'INS');
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide what changed' }),
    );
    expect(screen.queryByText('1.5')).not.toBeInTheDocument();
  });

  it('is nothing when only the evidence changed', async () => {
    await show([entry('answered', NOW), entry('answered', NOW)]);
    expect(
      await screen.findByText(/The words are the same as before/),
    ).toBeInTheDocument();
  });

  it('cannot be told of a first answer', async () => {
    await show([entry('answered', NOW)]);
    expect(
      await screen.findByText(/no earlier answer to compare/),
    ).toBeInTheDocument();
  });

  it('says why it cannot be read', async () => {
    await show(fakeRefusal(503, 'The database is away.'));
    expect(await screen.findByText('The database is away.')).toBeVisible();
  });
});
