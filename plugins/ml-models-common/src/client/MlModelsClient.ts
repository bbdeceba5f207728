import { createCall } from './createCall';
import { createDesignReviewClient } from './createDesignReviewClient';
import { createHandoffClient } from './createHandoffClient';
import { createInventoryClient } from './createInventoryClient';
import { createOrganisationClient } from './createOrganisationClient';
import type { MlModelsApi } from './MlModelsApi';

/**
 * The one implementation of {@link MlModelsApi}, over any fetch and any discovery.
 *
 * @public
 */
export interface MlModelsClient extends MlModelsApi {}

/**
 * The one implementation of {@link MlModelsApi}, over any fetch and any discovery.
 *
 * @public
 */
export class MlModelsClient {
  constructor(options: {
    /** Tells where the backend is; both frontends and backends have one. */
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    /** Fetch that adds a person's identity in a browser; the global one when absent. */
    fetchApi?: { fetch: typeof fetch };
  }) {
    const call = createCall(options);
    // One line per resource of the contract.
    const parts: MlModelsApi = {
      ...createInventoryClient(call),
      ...createHandoffClient(call),
      ...createDesignReviewClient(call),
      ...createOrganisationClient(call),
    };
    Object.assign(this, parts);
  }
}
