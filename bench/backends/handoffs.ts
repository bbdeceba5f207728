/* The ml-models backend with many handoffs in it, and two routes beside its own that a reference is measured with. */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { handoffReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import { serveCommands } from '../harness/serveCommands.mjs';
import { seedHandoffs } from './seedHandoffs';

let database: Knex | undefined;

/** The same way through the backend as every route takes: credentials, a permission, an answer. */
const references = createBackendModule({
  pluginId: 'ml-models',
  moduleId: 'bench-references',
  register(registration) {
    registration.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init(deps) {
        const { httpAuth, permissions } = deps;
        const knex = await deps.database.getClient();
        database = knex;
        const guard = async (request: express.Request) => {
          const credentials = await httpAuth.credentials(request, {
            allow: ['user', 'service'],
          });
          await permissions.authorizeConditional(
            [{ permission: handoffReadPermission }],
            { credentials },
          );
        };
        const router = PromiseRouter();
        router.get('/bench/nothing', async (request, response) => {
          await guard(request);
          response.json({});
        });
        router.post(
          '/bench/rows',
          express.json(),
          async (request, response) => {
            await guard(request);
            response.json(
              await knex('handoffs').whereIn('id', request.body.ids),
            );
          },
        );
        deps.httpRouter.use(router);
      },
    });
  },
});

/** Jobs would compare thousands of handoffs with the catalog while requests are measured. */
const restingScheduler = createServiceFactory({
  service: coreServices.scheduler,
  deps: {},
  factory: () => ({
    scheduleTask: async () => {},
    triggerTask: async () => {},
    cancelTask: async () => {},
    createScheduledTaskRunner: () => ({ run: async () => {} }),
    getScheduledTasks: async () => [],
  }),
});

const backend = createBackend();
backend.add(restingScheduler);
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(references);
backend.add(import('@baton-ml/backstage-plugin-ml-models-backend'));

backend.start().then(() =>
  serveCommands({
    seed: async (count: number) => {
      const sizes = await seedHandoffs(database!, count);
      await database!.raw('analyze');
      return sizes;
    },
  }),
);
