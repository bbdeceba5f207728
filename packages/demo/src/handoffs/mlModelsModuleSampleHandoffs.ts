import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { handoffImportsExtensionPoint } from '@baton-ml/backstage-plugin-ml-models-node';
import { demoSignInRefusal } from '../signIn/demoSignInRefusal';
import { sampleHandoffs } from './sampleHandoffs';

/**
 * Replays a year of handoffs of the sample organisation, once, marked as imported: only with `demo.organisation`, and
 * only where the sign-in `demo` may run.
 *
 * @internal
 */
export const mlModelsModuleSampleHandoffs = createBackendModule({
  pluginId: 'ml-models',
  moduleId: 'sample-handoffs',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        imports: handoffImportsExtensionPoint,
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
            read: async ({ now }) => sampleHandoffs(now),
          });
        }
      },
    });
  },
});
