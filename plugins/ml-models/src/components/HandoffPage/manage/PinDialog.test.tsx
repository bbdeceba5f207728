import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { renderHandoff } from '../../../__testUtils__/renderHandoff';

/** A handoff on the side that answers, with one cause why something is out of date. */
function preparing(code?: string) {
  const handoff = onlyItems(
    sampleHandoffs().find(({ number }) => number === 5)!,
    'perf-metric-thresholds',
  );
  handoff.state = 'preparing';
  handoff.causes = code
    ? [
        {
          level: 'invalidated',
          code,
          text: 'It changed.',
          blocksDeployment: true,
        },
      ]
    : [];
  return handoff;
}

const openDialog = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};

afterEach(() => window.localStorage.clear());

describe('pinning a version', () => {
  it('takes the same label again where it is something else by now', async () => {
    const handoff = preparing('digest-changed');
    const { revision } = handoff;
    renderHandoff({ handoff, person: fakePeople.dataScientist });
    const dialog = await openDialog('Pin a version again…');
    await userEvent.click(dialog.getByRole('button', { name: 'Pin' }));
    await waitFor(() => expect(handoff.revision).toBe(revision + 1));
  });

  it('offers no other way than another version for what is as it was', async () => {
    renderHandoff({
      handoff: preparing(),
      person: fakePeople.dataScientist,
    });
    expect(
      await screen.findByRole('region', { name: 'Next step' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Pin a version again…' }),
    ).not.toBeInTheDocument();
  });
});
