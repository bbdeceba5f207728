import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { SampleOrganisationProvider } from './SampleOrganisationProvider';

/**
 * Puts the sample organisation into the catalog when `demo.organisation` is set.
 *
 * @internal
 */
export const catalogModuleSampleOrganisation = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sample-organisation',
  register(registration) {
    registration.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        if (config.getOptionalBoolean('demo.organisation')) {
          catalog.addEntityProvider(SampleOrganisationProvider.create());
        }
      },
    });
  },
});
