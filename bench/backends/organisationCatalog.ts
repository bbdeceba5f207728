/* The ml-models backend beside a catalog with a large organisation in it. */
import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { serveCommands } from '../harness/serveCommands.mjs';
import { createOrganisationEntities } from './createOrganisationEntities';

let connection: EntityProviderConnection | undefined;

const organisationProvider = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-organisation',
  register(registration) {
    registration.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'bench-organisation',
          connect: async given => {
            connection = given;
          },
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(organisationProvider);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(
  import('@baton-ml/backstage-plugin-catalog-backend-module-ml-models'),
);
backend.add(import('@baton-ml/backstage-plugin-ml-models-backend'));

backend.start().then(() =>
  serveCommands({
    provideOrganisation: async (sizes: {
      groups: number;
      users: number;
      models: number;
      systems: number;
    }) => {
      if (!connection) throw new Error('The catalog has not connected yet');
      await connection.applyMutation({
        type: 'full',
        entities: createOrganisationEntities(sizes).map(entity => ({
          entity,
          locationKey: 'bench',
        })),
      });
    },
  }),
);
