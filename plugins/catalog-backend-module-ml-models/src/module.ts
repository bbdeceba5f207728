import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  INVENTORY_CHANGED_TOPIC,
  MlModelsClient,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { createTokenSource } from './TokenSource';
import { addMlModelLayer, catalogModelExtensionPoint } from './catalogModel';
import { MlModelProcessor } from './processor/MlModelProcessor';
import { ModelSummaries } from './processor/ModelSummaries';
import { SummaryLabelsProcessor } from './processor/SummaryLabelsProcessor';
import { MlModelEntityProvider } from './provider/MlModelEntityProvider';
import { readModuleConfig } from './readModuleConfig';

/**
 * Teaches the catalog the kind `MlModel`, makes entities of registered models that no descriptor claims, and stamps the
 * derived labels.
 *
 * @public
 */
export const catalogModuleMlModels = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'ml-models',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        events,
        logger,
        model,
        scheduler,
      }) {
        const { registration, summaryLabels, mapping } =
          readModuleConfig(config);
        const client = new MlModelsClient({ discoveryApi: discovery });
        const token = createTokenSource(auth);

        if (registration === 'layer') {
          addMlModelLayer(model);
        } else {
          catalog.addProcessor(MlModelProcessor.create());
        }

        const summaries = summaryLabels
          ? ModelSummaries.create({ client, token, logger })
          : undefined;
        catalog.addProcessor(SummaryLabelsProcessor.create({ summaries }));
        if (summaries) {
          await events.subscribe({
            id: 'ml-models-summary-labels',
            topics: [INVENTORY_CHANGED_TOPIC],
            onEvent: async () => summaries.invalidate(),
          });
        }

        if (mapping) {
          catalog.addEntityProvider(
            MlModelEntityProvider.create({
              client,
              token,
              mapping,
              events,
              scheduler,
              logger,
            }),
          );
        }
      },
    });
  },
});
