import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import type { FakePerson } from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const preparing = () =>
  onlyItems(
    sampleHandoffs().find(({ state }) => state === 'preparing')!,
    'perf-baseline',
  );
const colleague: FakePerson = {
  ref: 'user:default/cleo',
  title: 'Cleo',
  sides: ['data-science'],
};

const ITEM = '?item=perf-baseline';

async function write(text: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Edit the answer' }),
  );
  const field = screen.getByRole('textbox', { name: 'Answer' });
  await userEvent.clear(field);
  await userEvent.type(field, text);
  return field;
}

const save = () =>
  userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));

afterEach(() => window.localStorage.clear());

describe('the answer to an item', () => {
  it('is written with links and shown as markdown', async () => {
    const handoff = preparing();
    renderHandoff({ handoff, search: ITEM });
    await write('Better by **two** points.');
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Title of the link' }),
      'Report',
    );
    const url = screen.getByRole('textbox', { name: 'Address of the link' });
    // What must not become a link.
    // eslint-disable-next-line no-script-url
    await userEvent.type(url, 'javascript:alert(1)');
    expect(
      screen.getByText('Only addresses that begin with http or https'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Save the answer' }),
    ).toBeDisabled();
    await userEvent.clear(url);
    await userEvent.type(url, 'https://example.com/report');
    await save();

    const answer = await screen.findByRole('region', { name: 'Answer' });
    expect(
      await within(answer).findByText('two', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(
      within(answer).getByRole('link', { name: /Report/ }),
    ).toHaveAttribute('href', 'https://example.com/report');
    expect(
      handoff.items.find(item => item.definition.id === 'perf-baseline'),
    ).toMatchObject({ state: 'answered', answer: { by: 'user:default/ada' } });
  });

  it('says why it cannot be written by the other side', async () => {
    renderHandoff({
      handoff: preparing(),
      person: fakePeople.engineer,
      search: ITEM,
    });
    const button = await screen.findByRole('button', {
      name: 'Edit the answer',
    });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(
      'Only the data-science side may do this.',
    );
    await userEvent.click(button);
    expect(
      screen.queryByRole('textbox', { name: 'Answer' }),
    ).not.toBeInTheDocument();
  });

  it('is still there, unsent, after the page was left', async () => {
    const handoff = preparing();
    const { unmount } = renderHandoff({ handoff, search: ITEM });
    await write('Not sent yet');
    unmount();
    renderHandoff({ handoff, search: ITEM });
    expect(await screen.findByRole('textbox', { name: 'Answer' })).toHaveValue(
      'Not sent yet',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(
      await screen.findByRole('button', { name: 'Edit the answer' }),
    ).toBeInTheDocument();
  });

  async function collide() {
    const handoff = preparing();
    const { apiOf } = renderHandoff({ handoff, search: ITEM });
    await write('Mine');
    const item = handoff.items.find(
      ({ definition }) => definition.id === 'perf-baseline',
    )!;
    await apiOf(colleague).answerHandoffItem(
      '5',
      'perf-baseline',
      { text: 'Theirs' },
      item.revision,
    );
    await save();
    await screen.findByText('Somebody else changed the answer meanwhile');
    expect(
      within(screen.getByRole('region', { name: 'Theirs' })).getByText(/Cleo/),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: 'Yours' })).getByText('Mine'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Save the answer' }),
    ).toBeDisabled();
    expect(item.answer?.text).toBe('Theirs');
    return item;
  }

  it('stands beside that of somebody else, and both can be merged', async () => {
    const item = await collide();
    await userEvent.click(
      screen.getByRole('button', { name: 'Put both into the editor' }),
    );
    expect(screen.getByRole('textbox', { name: 'Answer' })).toHaveValue(
      'Theirs\n\nMine',
    );
    await save();
    await waitFor(() => expect(item.answer?.text).toBe('Theirs\n\nMine'));
  });

  it('replaces that of somebody else only when the person says so', async () => {
    const item = await collide();
    await userEvent.click(
      screen.getByRole('button', { name: 'Go on with mine' }),
    );
    await save();
    await waitFor(() => expect(item.answer?.text).toBe('Mine'));
  });

  it('gives way to that of somebody else', async () => {
    const item = await collide();
    await userEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(await screen.findByText('Theirs')).toBeInTheDocument();
    expect(item.answer?.text).toBe('Theirs');
  });
});
