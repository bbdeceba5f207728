import type {
  InventoryModel,
  InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * The version the others are held against: the one asked for, else the one in production, because that is what a newer
 * one would replace, else the first.
 *
 * @internal
 */
export function findBaseline(
  versions: InventoryVersion[],
  model: Pick<InventoryModel, 'productionVersion'>,
  asked: string | undefined,
): InventoryVersion | undefined {
  return (
    versions.find(({ id }) => id === asked) ??
    versions.find(({ id }) => id === model.productionVersion?.id) ??
    versions[0]
  );
}
