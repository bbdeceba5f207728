import type { RegistrySourceFactory } from '@baton-ml/backstage-plugin-ml-models-node';
import { MlflowSource } from './MlflowSource';
import { readMlflowConfig } from './readMlflowConfig';

/**
 * Makes sources of type `mlflow` from `mlModels.sources`.
 *
 * @internal
 */
export const mlflowSourceFactory: RegistrySourceFactory = {
  type: 'mlflow',
  create: ({ id, config }) => MlflowSource.create(readMlflowConfig(id, config)),
};
