import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * The `ml-models` backend as pages and cards see it.
 *
 * @public
 */
export const mlModelsApiRef = createApiRef<MlModelsApi>().with({
  id: 'plugin.ml-models.client',
  pluginId: 'ml-models',
});
