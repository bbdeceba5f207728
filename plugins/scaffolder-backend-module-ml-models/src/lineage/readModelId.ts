import type { InventoryVersion } from '@baton-ml/backstage-plugin-ml-models-common';

/** The registry's id of the logged model (`m-…` in MLflow 3), read from where the artifact is. */
export function readModelId(version: InventoryVersion): string | undefined {
  return /(?:^models:\/|\/models\/)(m-[0-9a-zA-Z]+)(?:\/|$)/.exec(
    version.artifactUri ?? '',
  )?.[1];
}
