import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

const METRICS = '?item=perf-metric-thresholds';
const sample = (number: number) =>
  onlyItems(
    sampleHandoffs().find(handoff => handoff.number === number)!,
    'perf-metric-thresholds',
  );
const evidence = async () =>
  within(await screen.findByRole('region', { name: 'Evidence' }));

afterEach(() => window.localStorage.clear());

describe('evidence of an item', () => {
  it('says to whom it is closed why', async () => {
    renderHandoff({
      handoff: sample(1),
      person: fakePeople.visitor,
      search: METRICS,
    });
    const attach = (await evidence()).getByRole('button', {
      name: 'Attach evidence',
    });
    expect(attach).toHaveAttribute('aria-disabled', 'true');
    expect(attach).toHaveAccessibleDescription(
      'Only one of the two sides may do this.',
    );
  });

  it('says that a policy keeps somebody from collecting', async () => {
    // Answers about permissions are kept across the tests of a file, so this is a handoff no other of them opens.
    renderHandoff({ handoff: sample(2), search: METRICS, denied: true });
    const part = await evidence();
    await waitFor(() =>
      expect(
        part.getByRole('button', { name: /^Collect/ }),
      ).toHaveAccessibleDescription(
        'You may not collect evidence here (permission ml-models.handoff.answer).',
      ),
    );
  });

  it('says that nothing is collected for what has ended', async () => {
    renderHandoff({ handoff: sample(11), search: METRICS });
    expect(
      (await evidence()).getByRole('button', { name: /^Collect/ }),
    ).toHaveAccessibleDescription(
      'Nothing is collected any more; the handoff is: Withdrawn.',
    );
  });

  it('is attached from the keyboard, and says that it is signed', async () => {
    const handoff = sample(5);
    renderHandoff({ handoff, search: METRICS });
    const part = await evidence();
    await userEvent.click(
      part.getByRole('button', { name: 'Attach evidence' }),
    );
    const message = part.getByRole('textbox', { name: 'What you found' });
    expect(message).toHaveAccessibleDescription(/frozen with the next/);
    await userEvent.click(message);
    await userEvent.paste('Seen by hand.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await part.findByText('Seen by hand.')).toBeInTheDocument();
    expect(
      handoff.items[0].evidence.filter(
        found => found.message === 'Seen by hand.',
      ),
    ).toHaveLength(1);
  });
});
