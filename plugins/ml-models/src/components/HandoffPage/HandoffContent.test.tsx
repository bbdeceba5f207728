import { screen } from '@testing-library/react';
import { onlyItems, sampleHandoffs } from '../../fixtures/handoffs';
import { renderHandoff } from '../../__testUtils__/renderHandoff';

const handoff = () =>
  onlyItems(
    sampleHandoffs().find(({ number }) => number === 5)!,
    'perf-metric-thresholds',
  );

/** Answers media queries of widths as a window of this width does. */
function setWidth(width: number) {
  window.matchMedia = query =>
    ({
      matches: [...query.matchAll(/(min|max)-width:\s*([\d.]+)px/g)].every(
        ([, bound, pixels]) =>
          bound === 'min' ? width >= Number(pixels) : width <= Number(pixels),
      ),
      media: query,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    } as unknown as MediaQueryList);
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
});
