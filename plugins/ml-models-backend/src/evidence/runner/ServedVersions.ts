import type { Looked } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ServedVersion } from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * What serves a model, from the inventory of deployments.
 *
 * @internal
 */
export interface ServedVersions {
  /** Newest first; `unknown` when nobody can tell. */
  find(query: {
    entityRef: string;
    environment: string;
  }): Promise<Looked<ServedVersion[]>>;
}
