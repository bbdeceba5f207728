import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { MlModelsClient } from '@baton-ml/backstage-plugin-ml-models-common';
import { mlModelsApiRef } from '../api';

const client = ApiBlueprint.make({
  params: define =>
    define({
      api: mlModelsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MlModelsClient(deps),
    }),
});

/**
 * What the package's pages and cards call.
 *
 * @internal
 */
export const apiExtensions = [client];
