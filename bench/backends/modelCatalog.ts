/* The catalog with our module, the ml-models backend it reads from. */
import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import { serveCommands } from '../harness/serveCommands.mjs';

/** When the inventory told of its last change, in milliseconds since 1970. */
let changedAt: number | undefined;

const inventoryClock = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-inventory-clock',
  register(registration) {
    registration.registerInit({
      deps: { events: eventsServiceRef },
      async init({ events }) {
        await events.subscribe({
          id: 'bench-inventory-clock',
          topics: [INVENTORY_CHANGED_TOPIC],
          onEvent: async () => {
            changedAt ??= Date.now();
          },
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(inventoryClock);
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
    changedAt: () => changedAt,
  }),
);
