import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakePeople, onlyItems, sampleHandoffs } from '../../fixtures/handoffs';
import { renderHandoff } from '../../__testUtils__/renderHandoff';

const handoff = () =>
  onlyItems(
    sampleHandoffs().find(({ number }) => number === 5)!,
    'perf-metric-thresholds',
  );

type Listener = (event: { matches: boolean }) => void;
const listeners = new Map<Listener, string>();

let windowWidth = 0;

const isMatch = (query: string) =>
  [...query.matchAll(/(min|max)-width:\s*([\d.]+)px/g)].every(
    ([, bound, pixels]) =>
      bound === 'min'
        ? windowWidth >= Number(pixels)
        : windowWidth <= Number(pixels),
  );

/** Answers media queries of widths as a window of this width does, and tells who listens. */
function setWidth(width: number) {
  windowWidth = width;
  window.matchMedia = query =>
    ({
      get matches() {
        return isMatch(query);
      },
      media: query,
      addListener: (listener: Listener) => listeners.set(listener, query),
      removeListener: (listener: Listener) => listeners.delete(listener),
      addEventListener: () => {},
      removeEventListener: () => {},
    } as unknown as MediaQueryList);
  act(() => {
    for (const [listener, query] of listeners) {
      listener({ matches: isMatch(query) });
    }
  });
}

async function readOrder() {
  const parts = {
    next: await screen.findByRole('region', { name: 'Next step' }),
    tabs: screen.getByRole('tablist', { name: 'Parts of the handoff' }),
    rail: screen.getByRole('complementary'),
  };
  return Object.entries(parts)
    .sort(([, a], [, b]) =>
      // eslint-disable-next-line no-bitwise
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    .map(([name]) => name);
}

describe('the parts of the page of a handoff', () => {
  const { matchMedia } = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it.each([
    [400, ['next', 'tabs', 'rail']],
    [1440, ['tabs', 'next', 'rail']],
  ])(
    'are read in the order in which they are seen, at %s px',
    async (width, order) => {
      setWidth(width);
      renderHandoff({ handoff: handoff() });
      expect(await readOrder()).toEqual(order);
    },
  );

  it('stay where they are while a dialog is open, which keeps what was typed', async () => {
    setWidth(1440);
    renderHandoff({
      handoff: sampleHandoffs().find(({ number }) => number === 8)!,
      person: fakePeople.engineer,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Suspend' }),
    );
    await userEvent.type(await screen.findByLabelText(/Reason/), 'Wrong sums');
    setWidth(400);
    expect(screen.getByLabelText(/Reason/)).toHaveValue('Wrong sums');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  });
});
