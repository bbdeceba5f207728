import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { MlModelsClient } from '@baton-ml/backstage-plugin-ml-models-common';
import { createMlActions } from './actions/createMlActions';

/**
 * Adds the actions the software templates for machine-learning models are made of.
 *
 * @public
 */
export const scaffolderModuleMlModels = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ml-models',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ config, discovery, scaffolder, ...services }) {
        scaffolder.addActions(
          ...createMlActions({
            ...services,
            integrations: ScmIntegrations.fromConfig(config),
            mlModels: new MlModelsClient({ discoveryApi: discovery }),
          }),
        );
      },
    });
  },
});
