/* The ml-models backend beside the stock catalog it asks for claims, without the provider that would fill it. */
import { createBackend } from '@backstage/backend-defaults';
import { serveCommands } from '../harness/serveCommands.mjs';
import { createMemoryCommands } from '../harness/createMemoryCommands.mjs';

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@baton-ml/backstage-plugin-ml-models-backend'));

backend.start().then(() => serveCommands(createMemoryCommands()));
