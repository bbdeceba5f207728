import { getEntityRelations } from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';

/** Pixels that the stock graph takes for a box and the gap below it, at its natural size. */
const ROW = 90;

/** The model itself and some air. */
const FEWEST_ROWS = 2;

/** More would fill the window; the graph is drawn smaller instead. */
const MOST_ROWS = 7;

/**
 * Height in pixels at which the words of the graph have their natural size: that of the longer of its two sides.
 *
 * @param pairs - the relations drawn, as in `lineagePairs`: the holder of the first of two stands on the left
 *
 * @internal
 */
export function toGraphHeight(
  entity: MlModelEntity,
  pairs: readonly (readonly [string, string])[],
): number {
  const count = (side: 0 | 1) =>
    pairs.reduce(
      (sum, pair) => sum + getEntityRelations(entity, pair[side]).length,
      0,
    );
  // The model holds the first when the other entity is on the right.
  const rows = Math.max(FEWEST_ROWS, count(0), count(1));
  return ROW * Math.min(MOST_ROWS, rows);
}
