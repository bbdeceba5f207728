import type { InventoryModel } from '../inventory/apiTypes';

/**
 * Tells whether only one of the two sides has ever written to the shared registry (requirement R40).
 *
 * @remarks
 * Data scientists write by logging runs and versions, engineers by setting aliases and tags.
 *
 * @returns The side that has not written yet; undefined when both have or neither has.
 *
 * @public
 */
export function findSilentSide(
  model: Pick<InventoryModel, 'lastDataScienceWrite' | 'lastEngineeringWrite'>,
): 'data-science' | 'engineering' | undefined {
  const hasDataScience = Boolean(model.lastDataScienceWrite);
  const hasEngineering = Boolean(model.lastEngineeringWrite);
  if (hasDataScience === hasEngineering) return undefined;
  return hasDataScience ? 'engineering' : 'data-science';
}
