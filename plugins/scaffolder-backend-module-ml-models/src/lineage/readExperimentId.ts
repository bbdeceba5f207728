import type { InventoryVersion } from '@baton-ml/backstage-plugin-ml-models-common';

/** The registry's id of the experiment, read from the address of the run. */
export function readExperimentId(
  version: InventoryVersion,
): string | undefined {
  return /\/experiments\/([^/?#]+)\/runs\//.exec(version.run?.url ?? '')?.[1];
}
