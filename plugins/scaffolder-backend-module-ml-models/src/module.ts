import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';

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
      deps: { scaffolder: scaffolderActionsExtensionPoint },
      async init({ scaffolder }) {
        scaffolder.addActions();
      },
    });
  },
});
