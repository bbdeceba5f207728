import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeRefusal } from '../../../fixtures/handoffs/fakeRefusal';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const ITEM = '?item=perf-baseline';
const preparing = () =>
  onlyItems(
    sampleHandoffs().find(({ number }) => number === 5)!,
    'perf-baseline',
  );
const field = () =>
  screen.findByRole('textbox', { name: 'Comment (Markdown)' });
const send = () =>
  userEvent.click(screen.getByRole('button', { name: 'Comment' }));

afterEach(() => window.localStorage.clear());

describe('a comment', () => {
  it('is made once, also when the page cannot be read afterwards', async () => {
    const handoff = preparing();
    let isDown = false;
    const { apiOf } = renderHandoff({
      handoff,
      search: ITEM,
      more: {
        getHandoff: async id => {
          if (isDown) throw fakeRefusal(502, 'The portal is away.');
          return apiOf(fakePeople.dataScientist).getHandoff(id);
        },
      },
    });
    await userEvent.type(await field(), 'Which baseline?');
    isDown = true;
    await send();
    expect(
      await screen.findByText(
        'The newest state could not be read; what you see is older',
      ),
    ).toBeInTheDocument();
    expect(await field()).toHaveValue('');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Which baseline?')).toBeInTheDocument();
    expect(handoff.items[0].comments).toHaveLength(1);
  });

  it('keeps its key until the backend has answered', async () => {
    const handoff = preparing();
    const keys: (string | undefined)[] = [];
    const failures = [
      new TypeError('Failed to fetch'),
      fakeRefusal(400, 'No.'),
      undefined,
    ];
    const { apiOf } = renderHandoff({
      handoff,
      search: ITEM,
      more: {
        commentOnHandoffItem: async (...args) => {
          keys.push(args[3]?.idempotencyKey);
          const failure = failures[keys.length - 1];
          if (failure) throw failure;
          return apiOf(fakePeople.dataScientist).commentOnHandoffItem(...args);
        },
      },
    });
    await userEvent.type(await field(), 'Which baseline?');
    for (const count of [1, 2, 3]) {
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Comment' })).toBeEnabled(),
      );
      await send();
      await waitFor(() => expect(keys).toHaveLength(count));
    }
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    // No answer came, so it is the same comment; a refusal is an answer.
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(await screen.findByText('Which baseline?')).toBeInTheDocument();
  });

  it('keeps the focus while it is erased', async () => {
    const handoff = preparing();
    handoff.items[0].comments = [
      {
        id: 'comment-1',
        itemId: 'perf-baseline',
        text: 'Mine.',
        by: fakePeople.dataScientist.ref,
        at: '2026-05-01T08:00:00Z',
      },
    ];
    renderHandoff({ handoff, search: ITEM });
    const erase = await screen.findByRole('button', { name: 'Erase' });
    await userEvent.click(erase);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(document.activeElement?.closest('li')).toHaveTextContent('Mine.');
  });
});
