import useMeasure from 'react-use/esm/useMeasure';

/** Facets and the gap beside them take this much. */
const FACETS = 256;

/** Least widths in pixels, found by looking at long names and team titles. */
const LEAST = {
  facetsBesideList: 900,
  table: 580,
  wideTable: 850,
  handoffs: 880,
};

/**
 * What fits on the page.
 *
 * @internal
 */
export interface PageLayout {
  /** Facets stand beside the list, else they are in a drawer. */
  facetsBeside: boolean;
  /** A table can be read, else there are cards. */
  table: boolean;
  /** The key metric fits into the table. */
  wideTable: boolean;
  /** The handoff does as well: all columns of the table. */
  handoffs: boolean;
}

/**
 * Decides by the width the page really has: the sidebar of the portal may be open or not, so the width of the
 * window says little.
 *
 * @returns a ref for the element to measure, and what fits; everything while not measured yet
 *
 * @internal
 */
export function usePageLayout() {
  const [ref, { width }] = useMeasure<HTMLDivElement>();
  const available = width || Number.POSITIVE_INFINITY;
  const facetsBeside = available >= LEAST.facetsBesideList;
  const forList = facetsBeside ? available - FACETS : available;
  const layout: PageLayout = {
    facetsBeside,
    table: forList >= LEAST.table,
    wideTable: forList >= LEAST.wideTable,
    handoffs: forList >= LEAST.handoffs,
  };
  return { ref, layout };
}
