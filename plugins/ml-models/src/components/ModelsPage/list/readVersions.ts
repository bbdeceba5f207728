import type { InventoryVersionReference } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';

/**
 * The versions of a row: live where the inventory answered, else as the catalog's labels have them.
 *
 * @internal
 */
export function readVersions(
  value: FastValue,
  labels: ModelRow['labels'],
): {
  production: InventoryVersionReference | undefined;
  latest: InventoryVersionReference | undefined;
  /** False when the labels had to do. */
  live: boolean;
} {
  if (value.state === 'known') {
    const { productionVersion, latestVersion } = value.model;
    return { production: productionVersion, latest: latestVersion, live: true };
  }
  return {
    production: labels.production ? { label: labels.production } : undefined,
    latest: labels.latest ? { label: labels.latest } : undefined,
    live: false,
  };
}
