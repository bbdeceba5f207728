/* The stock catalog with a provider that hands over ready-made entities and does nothing else. */
import { createBackend } from '@backstage/backend-defaults';
import { serveCommands } from '../harness/serveCommands.mjs';
import { BareProvider, createBareProviderModule } from './BareProvider';

const provider = new BareProvider();
const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(createBareProviderModule(provider));

backend.start().then(() =>
  serveCommands({
    provideComponents: ({ count }: { count: number }) =>
      provider.provideComponents(count),
  }),
);
