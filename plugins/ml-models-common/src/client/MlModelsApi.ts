import type { DesignReviewApi } from './DesignReviewApi';
import type { HandoffApi } from './HandoffApi';
import type { InventoryApi } from './InventoryApi';
import type { OrganisationApi } from './OrganisationApi';

/**
 * Everything the `ml-models` backend answers, for browsers, templates and other backends alike.
 *
 * @remarks
 * One part per resource of the contract. Each call throws `ResponseError` from `@backstage/errors` when the backend
 * refuses, with the backend's words.
 *
 * @public
 */
export interface MlModelsApi
  extends InventoryApi,
    HandoffApi,
    DesignReviewApi,
    OrganisationApi {}
