import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { organisationImportsExtensionPoint } from '@baton-ml/backstage-plugin-ml-models-node';
import { demoSignInRefusal } from '../../signIn/demoSignInRefusal';
import { sampleRecords } from './sampleRecords';

/**
 * Imports what the sample organisation recorded over the last year, once, marked as imported: only with
 * `demo.organisation`, and only where the sign-in `demo` may run.
 *
 * @internal
 */
export const mlModelsModuleSampleRecords = createBackendModule({
  pluginId: 'ml-models',
  moduleId: 'sample-organisation-records',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        imports: organisationImportsExtensionPoint,
      },
      async init({ config, imports }) {
        const provider = config.getOptionalConfig('auth.providers.demo');
        const isAllowed =
          provider &&
          !demoSignInRefusal({
            config: provider,
            nodeEnvironment: process.env.NODE_ENV,
          });
        if (isAllowed && config.getOptionalBoolean('demo.organisation')) {
          imports.addImport({
            id: 'sample',
            read: async ({ now }) => sampleRecords(now),
          });
        }
      },
    });
  },
});
